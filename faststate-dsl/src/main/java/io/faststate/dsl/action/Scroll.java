package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Scrolls an element into view.
 *
 * @param ref the name by which client code refers to the element
 * @param options the browser's options, as JavaScript
 */
public record Scroll(String ref, String options) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.code("$");
        out.code(ref);
        out.code(".scrollIntoView(");
        out.code(options);
        out.code(")");
    }
}
