package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code slot} element. */
public final class Slot extends Element<Slot> {
    private static final Tag TAG = Tag.of("slot");

    private Slot(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code slot} element with content. */
    public static Slot of(Constable... content) {
        return new Slot(content);
    }

    /** Sets {@code name}: the name. */
    public Slot name(String value) {
        return set(Names.NAME, value);
    }
}
