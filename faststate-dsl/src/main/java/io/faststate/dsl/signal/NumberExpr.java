package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.expression.Arithmetic;
import io.faststate.dsl.expression.BrushedEnd;
import io.faststate.dsl.expression.Comparison;
import io.faststate.dsl.expression.Concatenation;
import io.faststate.dsl.expression.Fixed;
import io.faststate.dsl.expression.ListSize;
import io.faststate.dsl.expression.Negated;
import io.faststate.dsl.expression.NumberChoice;
import io.faststate.dsl.expression.NumberLiteral;
import io.faststate.dsl.expression.NumberMirror;
import io.faststate.dsl.expression.Rounded;
import io.faststate.dsl.expression.ScrolledRow;
import io.faststate.dsl.expression.StringLiteral;
import io.faststate.dsl.expression.TextLength;

/**
 * A client expression that is a number: {@code amount.times(2).plus(1)}.
 *
 * <p>The browser computes with IEEE 754 doubles: nothing overflows, and a division by zero is infinite. The type
 * parameter is the type that a handler gets; a value that doesn't fit is refused when the browser sends it. A constant
 * operand may always be an {@code int}.
 *
 * @param <N> the type of its value
 */
public sealed interface NumberExpr<N extends Number> extends Expr<N>
        permits NumberSignal, NumberLiteral, NumberMirror, NumberChoice, Arithmetic, Negated, Rounded, TextLength,
                ListSize, ScrolledRow, BrushedEnd {
    /**
     * A constant.
     *
     * @param <N> its type
     * @throws FastStateException if the browser can't represent the number exactly
     */
    static <N extends Number> NumberExpr<N> of(N value) {
        return new NumberLiteral<>(value);
    }

    /** Whether the value equals a constant; {@code 1}, {@code 1L} and {@code 1.0} are equal. */
    default BooleanExpr is(Number value) {
        return is(of(value));
    }

    /** Whether both values are equal. */
    default BooleanExpr is(NumberExpr<?> other) {
        return new Comparison(Comparison.Operator.IS, this, other);
    }

    /** Whether the value differs from a constant. */
    default BooleanExpr isNot(Number value) {
        return isNot(of(value));
    }

    /** Whether the values differ. */
    default BooleanExpr isNot(NumberExpr<?> other) {
        return new Comparison(Comparison.Operator.IS_NOT, this, other);
    }

    /** Whether the value is less than a constant. */
    default BooleanExpr lessThan(Number bound) {
        return lessThan(of(bound));
    }

    /** Whether the value is less than another. */
    default BooleanExpr lessThan(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.LESS, this, bound);
    }

    /** Whether the value is less than or equal to a constant. */
    default BooleanExpr atMost(Number bound) {
        return atMost(of(bound));
    }

    /** Whether the value is less than or equal to another. */
    default BooleanExpr atMost(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.AT_MOST, this, bound);
    }

    /** Whether the value is greater than a constant. */
    default BooleanExpr greaterThan(Number bound) {
        return greaterThan(of(bound));
    }

    /** Whether the value is greater than another. */
    default BooleanExpr greaterThan(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.GREATER, this, bound);
    }

    /** Whether the value is greater than or equal to a constant. */
    default BooleanExpr atLeast(Number bound) {
        return atLeast(of(bound));
    }

    /** Whether the value is greater than or equal to another. */
    default BooleanExpr atLeast(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.AT_LEAST, this, bound);
    }

    /** The sum. */
    default NumberExpr<N> plus(int other) {
        return new Arithmetic<>(Arithmetic.Operator.PLUS, this, of(other));
    }

    /** The sum. */
    default NumberExpr<N> plus(N other) {
        return new Arithmetic<>(Arithmetic.Operator.PLUS, this, of(other));
    }

    /** The sum. */
    default NumberExpr<N> plus(NumberExpr<? extends N> other) {
        return new Arithmetic<>(Arithmetic.Operator.PLUS, this, other);
    }

    /** The difference. */
    default NumberExpr<N> minus(int other) {
        return new Arithmetic<>(Arithmetic.Operator.MINUS, this, of(other));
    }

    /** The difference. */
    default NumberExpr<N> minus(N other) {
        return new Arithmetic<>(Arithmetic.Operator.MINUS, this, of(other));
    }

    /** The difference. */
    default NumberExpr<N> minus(NumberExpr<? extends N> other) {
        return new Arithmetic<>(Arithmetic.Operator.MINUS, this, other);
    }

    /** The product. */
    default NumberExpr<N> times(int other) {
        return new Arithmetic<>(Arithmetic.Operator.TIMES, this, of(other));
    }

    /** The product. */
    default NumberExpr<N> times(N other) {
        return new Arithmetic<>(Arithmetic.Operator.TIMES, this, of(other));
    }

    /** The product. */
    default NumberExpr<N> times(NumberExpr<? extends N> other) {
        return new Arithmetic<>(Arithmetic.Operator.TIMES, this, other);
    }

    /** The quotient with its fraction: {@code 7} divided by {@code 2} is {@code 3.5}. */
    default NumberExpr<Double> dividedBy(Number other) {
        return new Arithmetic<>(Arithmetic.Operator.DIVIDED_BY, this, of(other));
    }

    /** The quotient with its fraction. */
    default NumberExpr<Double> dividedBy(NumberExpr<?> other) {
        return new Arithmetic<>(Arithmetic.Operator.DIVIDED_BY, this, other);
    }

    /** The remainder of a division; it has the sign of this number, as in Java. */
    default NumberExpr<N> remainder(int other) {
        return new Arithmetic<>(Arithmetic.Operator.REMAINDER, this, of(other));
    }

    /** The remainder of a division; it has the sign of this number, as in Java. */
    default NumberExpr<N> remainder(N other) {
        return new Arithmetic<>(Arithmetic.Operator.REMAINDER, this, of(other));
    }

    /** The remainder of a division; it has the sign of this number, as in Java. */
    default NumberExpr<N> remainder(NumberExpr<? extends N> other) {
        return new Arithmetic<>(Arithmetic.Operator.REMAINDER, this, other);
    }

    /** The number with the opposite sign. */
    default NumberExpr<N> negated() {
        return new Negated<>(this);
    }

    /** The nearest whole number; halves are rounded up, so {@code -1.5} becomes {@code -1}. */
    default NumberExpr<Long> rounded() {
        return new Rounded(Rounded.Direction.NEAREST, this);
    }

    /** The number rounded down to a whole number. */
    default NumberExpr<Long> roundedDown() {
        return new Rounded(Rounded.Direction.DOWN, this);
    }

    /** The number rounded up to a whole number. */
    default NumberExpr<Long> roundedUp() {
        return new Rounded(Rounded.Direction.UP, this);
    }

    /** The same number, typed as an {@code Integer}; nothing is rounded. */
    @SuppressWarnings("unchecked")
    default NumberExpr<Integer> asInteger() {
        return (NumberExpr<Integer>) this;
    }

    /** The same number, typed as a {@code Long}; nothing is rounded. */
    @SuppressWarnings("unchecked")
    default NumberExpr<Long> asLong() {
        return (NumberExpr<Long>) this;
    }

    /** The same number, typed as a {@code Double}: {@code price.times(amount.asDouble())}. */
    @SuppressWarnings("unchecked")
    default NumberExpr<Double> asDouble() {
        return (NumberExpr<Double>) this;
    }

    /**
     * The number as text with a fixed number of decimal places; halves are rounded away from zero.
     *
     * @param digits 0 to 100
     * @throws FastStateException if the number of digits is out of range
     */
    default StringExpr fixed(int digits) {
        return new Fixed(this, digits);
    }

    /** The number as text, in its shortest form: {@code 1}, {@code 0.5}. */
    default StringExpr asString() {
        return new Concatenation(new StringLiteral(""), this);
    }
}
