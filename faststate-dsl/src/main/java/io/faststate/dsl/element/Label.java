package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code label} element. */
public final class Label extends Element<Label> {
    private static final Tag TAG = Tag.of("label");

    private Label(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code label} element with content. */
    public static Label of(Constable... content) {
        return new Label(content);
    }

    /** Sets {@code for}: the id of the field that it labels. */
    public Label forId(String value) {
        return set(Names.FOR, value);
    }
}
