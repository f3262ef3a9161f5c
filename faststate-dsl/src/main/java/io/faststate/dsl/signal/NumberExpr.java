package io.faststate.dsl.signal;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.expression.Arithmetic;
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
 * <p>The browser computes in one kind of number, the double of IEEE 754: nothing overflows, and a division by zero is
 * infinite. The type is what a handler gets when the value comes back, and a value that doesn't fit is refused there.
 * Where an operand is a constant, an {@code int} always fits.
 *
 * @param <N> the type of its value
 */
public sealed interface NumberExpr<N extends Number> extends Expr<N>
        permits NumberSignal, NumberLiteral, NumberMirror, NumberChoice, Arithmetic, Negated, Rounded, TextLength,
                ListSize, ScrolledRow {
    /**
     * A constant.
     *
     * @param <N> its type
     * @throws FastStateException if the browser can't hold the number exactly
     */
    static <N extends Number> NumberExpr<N> of(N value) {
        return new NumberLiteral<>(value);
    }

    /** Whether the value is the given one; {@code 1}, {@code 1L} and {@code 1.0} are the same. */
    default BooleanExpr is(Number value) {
        return is(of(value));
    }

    /** Whether both values are the same. */
    default BooleanExpr is(NumberExpr<?> other) {
        return new Comparison(Comparison.Operator.IS, this, other);
    }

    /** Whether the value differs from the given one. */
    default BooleanExpr isNot(Number value) {
        return isNot(of(value));
    }

    /** Whether the values differ. */
    default BooleanExpr isNot(NumberExpr<?> other) {
        return new Comparison(Comparison.Operator.IS_NOT, this, other);
    }

    /** Whether it is less than a constant. */
    default BooleanExpr lessThan(Number bound) {
        return lessThan(of(bound));
    }

    /** Whether it is less than another. */
    default BooleanExpr lessThan(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.LESS, this, bound);
    }

    /** Whether it is a constant or less. */
    default BooleanExpr atMost(Number bound) {
        return atMost(of(bound));
    }

    /** Whether it is another or less. */
    default BooleanExpr atMost(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.AT_MOST, this, bound);
    }

    /** Whether it is greater than a constant. */
    default BooleanExpr greaterThan(Number bound) {
        return greaterThan(of(bound));
    }

    /** Whether it is greater than another. */
    default BooleanExpr greaterThan(NumberExpr<?> bound) {
        return new Comparison(Comparison.Operator.GREATER, this, bound);
    }

    /** Whether it is a constant or greater. */
    default BooleanExpr atLeast(Number bound) {
        return atLeast(of(bound));
    }

    /** Whether it is another or greater. */
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

    /** What a division leaves; it has the sign of this, as in Java. */
    default NumberExpr<N> remainder(int other) {
        return new Arithmetic<>(Arithmetic.Operator.REMAINDER, this, of(other));
    }

    /** What a division leaves; it has the sign of this, as in Java. */
    default NumberExpr<N> remainder(N other) {
        return new Arithmetic<>(Arithmetic.Operator.REMAINDER, this, of(other));
    }

    /** What a division leaves; it has the sign of this, as in Java. */
    default NumberExpr<N> remainder(NumberExpr<? extends N> other) {
        return new Arithmetic<>(Arithmetic.Operator.REMAINDER, this, other);
    }

    /** The number with the other sign. */
    default NumberExpr<N> negated() {
        return new Negated<>(this);
    }

    /** The nearest whole number; a half goes up, so {@code -1.5} becomes {@code -1}. */
    default NumberExpr<Long> rounded() {
        return new Rounded(Rounded.Direction.NEAREST, this);
    }

    /** The greatest whole number that is not greater. */
    default NumberExpr<Long> roundedDown() {
        return new Rounded(Rounded.Direction.DOWN, this);
    }

    /** The least whole number that is not less. */
    default NumberExpr<Long> roundedUp() {
        return new Rounded(Rounded.Direction.UP, this);
    }

    /** The same number where an {@code Integer} is asked for; nothing is rounded. */
    @SuppressWarnings("unchecked")
    default NumberExpr<Integer> asInteger() {
        return (NumberExpr<Integer>) this;
    }

    /** The same number where a {@code Long} is asked for; nothing is rounded. */
    @SuppressWarnings("unchecked")
    default NumberExpr<Long> asLong() {
        return (NumberExpr<Long>) this;
    }

    /** The same number where a {@code Double} is asked for: {@code price.times(amount.asDouble())}. */
    @SuppressWarnings("unchecked")
    default NumberExpr<Double> asDouble() {
        return (NumberExpr<Double>) this;
    }

    /**
     * The number as text with that many digits after the point; a half is rounded away from zero.
     *
     * @param digits 0 to 100
     * @throws FastStateException if there are less or more digits
     */
    default StringExpr fixed(int digits) {
        return new Fixed(this, digits);
    }

    /** The number as text, as short as it goes: {@code 1}, {@code 0.5}. */
    default StringExpr asString() {
        return new Concatenation(new StringLiteral(""), this);
    }
}
