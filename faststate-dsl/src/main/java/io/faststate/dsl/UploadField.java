package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientPart;
import io.faststate.dsl.render.HtmlWriter;

/** What a field has that takes files for an upload. */
final class UploadField extends Attribute {
    private static final AttributeName UPLOAD = AttributeName.of("data-upload");
    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName ACCEPT = AttributeName.of("accept");
    private static final AttributeName MULTIPLE = AttributeName.of("multiple");

    private final AttributeHolder<?> field;
    private final Upload upload;

    UploadField(AttributeHolder<?> field, Upload upload) {
        super(UPLOAD);
        this.field = field;
        this.upload = upload;
    }

    @Override
    void write(HtmlWriter out) {
        out.context().upload(upload);
        out.attribute(NAME, upload.name());
        if (!upload.types().isEmpty() && field.find(ACCEPT) == null) {
            out.attribute(ACCEPT, String.join(",", upload.types()));
        }
        if (upload.count() > 1 && field.find(MULTIPLE) == null) {
            out.flag(MULTIPLE);
        }
        if (out.context().needs(ClientPart.UPLOAD)) {
            out.attribute(UPLOAD, upload.name());
        }
    }
}
