package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.expression.BooleanChoice;
import io.faststate.dsl.expression.BooleanLiteral;
import io.faststate.dsl.expression.BooleanMirror;
import io.faststate.dsl.expression.Comparison;
import io.faststate.dsl.expression.ListContains;
import io.faststate.dsl.expression.Logic;
import io.faststate.dsl.expression.Not;
import io.faststate.dsl.expression.NumberChoice;
import io.faststate.dsl.expression.NumberLiteral;
import io.faststate.dsl.expression.StringChoice;
import io.faststate.dsl.expression.StringLiteral;
import io.faststate.dsl.expression.TextTest;

/** A client expression that is true or false: {@code name.isBlank().or(busy)}. */
public sealed interface BooleanExpr extends Expr<Boolean>
        permits BooleanSignal, BooleanLiteral, BooleanMirror, BooleanChoice, Comparison, ListContains, Logic,
                Not, TextTest {
    /** A constant. */
    static BooleanExpr of(boolean value) {
        return new BooleanLiteral(value);
    }

    /** Whether both hold; the other is computed only if this holds. */
    default BooleanExpr and(BooleanExpr other) {
        return new Logic(Logic.Operator.AND, this, other);
    }

    /** Whether at least one of them holds; the other is computed only if this doesn't hold. */
    default BooleanExpr or(BooleanExpr other) {
        return new Logic(Logic.Operator.OR, this, other);
    }

    /** Whether this doesn't hold. */
    default BooleanExpr not() {
        return new Not(this);
    }

    /** Whether the value is the given one. */
    default BooleanExpr is(boolean value) {
        return is(of(value));
    }

    /** Whether both values are the same. */
    default BooleanExpr is(BooleanExpr other) {
        return new Comparison(Comparison.Operator.IS, this, other);
    }

    /** Whether the value differs from the given one. */
    default BooleanExpr isNot(boolean value) {
        return isNot(of(value));
    }

    /** Whether the values differ. */
    default BooleanExpr isNot(BooleanExpr other) {
        return new Comparison(Comparison.Operator.IS_NOT, this, other);
    }

    /** The first text where this holds, else the second: {@code busy.choose("Saving", "Save")}. */
    default StringExpr choose(String holds, String otherwise) {
        return choose(new StringLiteral(holds), new StringLiteral(otherwise));
    }

    /** The first text where this holds, else the second. */
    default StringExpr choose(StringExpr holds, StringExpr otherwise) {
        return new StringChoice(this, holds, otherwise);
    }

    /**
     * The first number where this holds, else the second.
     *
     * @param <N> the type of both
     * @throws FastStateException if the browser can't hold one of the numbers exactly
     */
    default <N extends Number> NumberExpr<N> choose(N holds, N otherwise) {
        return choose(new NumberLiteral<>(holds), new NumberLiteral<>(otherwise));
    }

    /**
     * The first number where this holds, else the second.
     *
     * @param <N> the type of both
     */
    default <N extends Number> NumberExpr<N> choose(NumberExpr<N> holds, NumberExpr<N> otherwise) {
        return new NumberChoice<>(this, holds, otherwise);
    }

    /** The first condition where this holds, else the second. */
    default BooleanExpr choose(BooleanExpr holds, BooleanExpr otherwise) {
        return new BooleanChoice(this, holds, otherwise);
    }
}
