package io.faststate.dsl;

/** Text that the browser keeps equal to an expression. */
record BoundText(Expr<?> value) implements Node {}
