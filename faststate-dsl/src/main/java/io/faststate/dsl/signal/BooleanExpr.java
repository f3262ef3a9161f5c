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

    /** Whether both hold. The other is evaluated only if this one holds. */
    default BooleanExpr and(BooleanExpr other) {
        return new Logic(Logic.Operator.AND, this, other);
    }

    /** Whether at least one of them holds. The other is evaluated only if this one doesn't hold. */
    default BooleanExpr or(BooleanExpr other) {
        return new Logic(Logic.Operator.OR, this, other);
    }

    /** Whether this doesn't hold. */
    default BooleanExpr not() {
        return new Not(this);
    }

    /** Whether the value equals a constant. */
    default BooleanExpr is(boolean value) {
        return is(of(value));
    }

    /** Whether both values are equal. */
    default BooleanExpr is(BooleanExpr other) {
        return new Comparison(Comparison.Operator.IS, this, other);
    }

    /** Whether the value differs from a constant. */
    default BooleanExpr isNot(boolean value) {
        return isNot(of(value));
    }

    /** Whether the values differ. */
    default BooleanExpr isNot(BooleanExpr other) {
        return new Comparison(Comparison.Operator.IS_NOT, this, other);
    }

    /** The first text if this holds, otherwise the second: {@code busy.choose("Saving", "Save")}. */
    default StringExpr choose(String holds, String otherwise) {
        return choose(new StringLiteral(holds), new StringLiteral(otherwise));
    }

    /** The first text if this holds, otherwise the second. */
    default StringExpr choose(StringExpr holds, StringExpr otherwise) {
        return new StringChoice(this, holds, otherwise);
    }

    /**
     * The first number if this holds, otherwise the second.
     *
     * @param <N> the type of both
     * @throws FastStateException if the browser can't represent one of the numbers exactly
     */
    default <N extends Number> NumberExpr<N> choose(N holds, N otherwise) {
        return choose(new NumberLiteral<>(holds), new NumberLiteral<>(otherwise));
    }

    /**
     * The first number if this holds, otherwise the second.
     *
     * @param <N> the type of both
     */
    default <N extends Number> NumberExpr<N> choose(NumberExpr<N> holds, NumberExpr<N> otherwise) {
        return new NumberChoice<>(this, holds, otherwise);
    }

    /** The first condition if this holds, otherwise the second. */
    default BooleanExpr choose(BooleanExpr holds, BooleanExpr otherwise) {
        return new BooleanChoice(this, holds, otherwise);
    }
}
