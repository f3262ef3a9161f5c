package io.faststate.dsl.expression;

import io.faststate.dsl.ClientAction;
import io.faststate.dsl.render.ClientPart;
import io.faststate.dsl.render.ExpressionSink;

/**
 * Stops sending the files of an upload.
 *
 * @param upload its name
 */
public record CancelUpload(String upload) implements ClientAction {
    @Override
    public void write(ExpressionSink out) {
        if (out.needs(ClientPart.UPLOAD)) {
            out.code("@cancelUpload(");
            out.literal(upload);
            out.code(")");
        } else {
            out.literal(null);
        }
    }
}
