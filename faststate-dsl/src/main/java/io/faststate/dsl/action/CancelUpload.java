package io.faststate.dsl.action;

import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Cancels an upload.
 *
 * @param upload the upload's name
 */
public record CancelUpload(String upload) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        if (out.needs(ClientModule.UPLOAD)) {
            out.code("@cancelUpload(");
            out.literal(upload);
            out.code(")");
        } else {
            out.literal(null);
        }
    }
}
