package io.faststate.dsl.action;

import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.ToastKind;

/**
 * Shows a toast.
 *
 * @param kind the kind of the toast
 * @param text the text
 */
public record ShowToast(ToastKind kind, Expr<?> text) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        if (!out.needs(ClientModule.BROWSER)) {
            out.literal(null);
            return;
        }
        out.code("@toast(");
        text.write(out);
        out.code(", '" + kind.token() + "', " + kind.time().toMillis() + ")");
    }
}
