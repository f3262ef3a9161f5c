package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code q} element. */
public final class Q extends Element<Q> {
    private static final Tag TAG = Tag.of("q");

    private Q(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code q} element with content. */
    public static Q of(Constable... content) {
        return new Q(content);
    }

    /** Sets {@code cite}: the URL of the source. */
    public Q cite(String value) {
        return set(Names.CITE, value);
    }
}
