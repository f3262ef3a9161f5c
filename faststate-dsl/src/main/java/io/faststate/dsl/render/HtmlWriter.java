package io.faststate.dsl.render;

/** Skeleton. */
public abstract class HtmlWriter implements ExpressionSink {
    HtmlWriter() {}
}
