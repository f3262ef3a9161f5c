package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code rp} element. */
public final class Rp extends Element<Rp> {
    private static final Tag TAG = Tag.of("rp");

    private Rp(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code rp} element with content. */
    public static Rp of(Constable... content) {
        return new Rp(content);
    }
}
