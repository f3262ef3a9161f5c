package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code del} element. */
public final class Del extends Element<Del> {
    private static final Tag TAG = Tag.of("del");

    private Del(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code del} element with content. */
    public static Del of(Constable... content) {
        return new Del(content);
    }

    /** Sets {@code cite}: the URL of the source. */
    public Del cite(String value) {
        return set(Names.CITE, value);
    }

    /** Sets {@code datetime}: the time in machine-readable form. */
    public Del datetime(String value) {
        return set(Names.DATETIME, value);
    }
}
