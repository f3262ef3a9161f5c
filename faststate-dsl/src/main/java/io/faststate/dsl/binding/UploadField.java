package io.faststate.dsl.binding;

import io.faststate.dsl.form.Upload;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.markup.Elements;
import io.faststate.dsl.markup.Markup;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;

/** The attributes of a field that takes files for an upload. */
public final class UploadField extends Attribute {
    private static final AttributeName UPLOAD = AttributeName.of("data-upload");
    private static final AttributeName NAME = AttributeName.of("name");
    private static final AttributeName ACCEPT = AttributeName.of("accept");
    private static final AttributeName MULTIPLE = AttributeName.of("multiple");

    private final Markup field;
    private final Upload upload;

    public UploadField(Markup field, Upload upload) {
        super(UPLOAD);
        this.field = field;
        this.upload = upload;
    }

    @Override
    public void write(HtmlWriter out) {
        out.context().upload(upload);
        out.attribute(NAME, upload.name());
        if (!upload.types().isEmpty() && Elements.find(field, ACCEPT) == null) {
            out.attribute(ACCEPT, String.join(",", upload.types()));
        }
        if (upload.count() > 1 && Elements.find(field, MULTIPLE) == null) {
            out.flag(MULTIPLE);
        }
        if (out.context().needs(ClientModule.UPLOAD)) {
            out.attribute(UPLOAD, upload.name());
        }
    }
}
