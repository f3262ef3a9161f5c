package io.faststate.dsl.expression;

import io.faststate.dsl.ClientAction;
import io.faststate.dsl.render.ExpressionSink;

/**
 * Moves the focus to an element.
 *
 * @param ref the name by which the element is known to client code
 */
public record Focus(String ref) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        out.code("$");
        out.code(ref);
        out.code(".focus()");
    }
}
