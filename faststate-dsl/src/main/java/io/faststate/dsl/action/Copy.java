package io.faststate.dsl.action;

import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Copies a text to the clipboard.
 *
 * @param text the text
 * @param copied the action to run once the browser has copied the text, or null
 */
public record Copy(Expr<?> text, @Nullable ClientAction copied) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        if (!out.needs(ClientModule.BROWSER)) {
            out.literal(null);
            return;
        }
        out.code("@clipboard(");
        text.write(out);
        if (copied != null) {
            out.code(", () => (");
            Sequence.nested(copied, out);
            out.code(")");
        }
        out.code(")");
    }
}
