package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code optgroup} element. */
public final class Optgroup extends Element<Optgroup> {
    private static final Tag TAG = Tag.of("optgroup");

    private Optgroup(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code optgroup} element with content. */
    public static Optgroup of(Constable... content) {
        return new Optgroup(content);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Optgroup disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code label}: the label. */
    public Optgroup label(String value) {
        return set(Names.LABEL, value);
    }
}
