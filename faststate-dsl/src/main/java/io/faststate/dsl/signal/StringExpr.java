package io.faststate.dsl.signal;

import io.faststate.dsl.expression.Comparison;
import io.faststate.dsl.expression.Concatenation;
import io.faststate.dsl.expression.Fixed;
import io.faststate.dsl.expression.StringChoice;
import io.faststate.dsl.expression.StringLiteral;
import io.faststate.dsl.expression.StringMirror;
import io.faststate.dsl.expression.TextChange;
import io.faststate.dsl.expression.TextLength;
import io.faststate.dsl.expression.TextTest;

/** A client expression that is a text: {@code name.trim().upperCase()}. */
public sealed interface StringExpr extends Expr<String>
        permits StringSignal, StringLiteral, StringMirror, StringChoice, Concatenation, Fixed, TextChange {
    /** A constant. */
    static StringExpr of(String value) {
        return new StringLiteral(value);
    }

    /** Whether the text equals a constant. */
    default BooleanExpr is(String value) {
        return is(of(value));
    }

    /** Whether both texts are equal. */
    default BooleanExpr is(StringExpr other) {
        return new Comparison(Comparison.Operator.IS, this, other);
    }

    /** Whether the text equals a constant, ignoring case. */
    default BooleanExpr isIgnoringCase(String value) {
        return isIgnoringCase(of(value));
    }

    /** Whether both texts are equal, ignoring case. */
    default BooleanExpr isIgnoringCase(StringExpr other) {
        return lowerCase().is(other.lowerCase());
    }

    /** Whether the text differs from a constant. */
    default BooleanExpr isNot(String value) {
        return isNot(of(value));
    }

    /** Whether the texts differ. */
    default BooleanExpr isNot(StringExpr other) {
        return new Comparison(Comparison.Operator.IS_NOT, this, other);
    }

    /** Whether the text is empty. */
    default BooleanExpr isEmpty() {
        return is("");
    }

    /** Whether the text is empty or only white space. */
    default BooleanExpr isBlank() {
        return trim().is("");
    }

    /** Whether the text contains another. */
    default BooleanExpr contains(String part) {
        return contains(of(part));
    }

    /** Whether the text contains another. */
    default BooleanExpr contains(StringExpr part) {
        return new TextTest(TextTest.Method.CONTAINS, this, part);
    }

    /** Whether the text starts with another. */
    default BooleanExpr startsWith(String start) {
        return startsWith(of(start));
    }

    /** Whether the text starts with another. */
    default BooleanExpr startsWith(StringExpr start) {
        return new TextTest(TextTest.Method.STARTS_WITH, this, start);
    }

    /** Whether the text ends with another. */
    default BooleanExpr endsWith(String end) {
        return endsWith(of(end));
    }

    /** Whether the text ends with another. */
    default BooleanExpr endsWith(StringExpr end) {
        return new TextTest(TextTest.Method.ENDS_WITH, this, end);
    }

    /** The length in UTF-16 code units, as for {@link String#length()}. */
    default NumberExpr<Integer> length() {
        return new TextLength(this);
    }

    /** The text without white space at both ends. */
    default StringExpr trim() {
        return new TextChange(TextChange.Method.TRIM, this);
    }

    /** The text in lower case, independent of any locale. */
    default StringExpr lowerCase() {
        return new TextChange(TextChange.Method.LOWER_CASE, this);
    }

    /** The text in upper case, independent of any locale. */
    default StringExpr upperCase() {
        return new TextChange(TextChange.Method.UPPER_CASE, this);
    }

    /** The text followed by another. */
    default StringExpr plus(String other) {
        return plus(of(other));
    }

    /** The text followed by another. */
    default StringExpr plus(StringExpr other) {
        return new Concatenation(this, other);
    }

    /** The text followed by a number, in the form of {@link NumberExpr#asString}. */
    default StringExpr plus(NumberExpr<?> number) {
        return new Concatenation(this, number);
    }
}
