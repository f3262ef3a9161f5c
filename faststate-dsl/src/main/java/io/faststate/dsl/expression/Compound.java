package io.faststate.dsl.expression;

/** An expression that needs parentheses inside another. */
sealed interface Compound
        permits Arithmetic, BooleanChoice, Comparison, Concatenation, Logic, Negated, NumberChoice, StringChoice {}
