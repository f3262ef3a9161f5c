package io.faststate.dsl.binding;

import io.faststate.dsl.element.Roving;
import io.faststate.dsl.markup.Attribute;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.ClientModule;
import io.faststate.dsl.render.HtmlWriter;

/** How the arrow keys move the focus in an element. */
public final class RovingKeys extends Attribute {
    /** The attribute's name. */
    public static final AttributeName NAME = AttributeName.of("data-roving");

    private final String text;

    public RovingKeys(Roving keys) {
        super(NAME);
        this.text = keys.token();
    }

    @Override
    public void write(HtmlWriter out) {
        if (out.context().needs(ClientModule.ROVING)) {
            out.attribute(NAME, text);
        }
    }
}
