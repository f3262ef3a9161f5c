package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code search} element. */
public final class Search extends Element<Search> {
    private static final Tag TAG = Tag.of("search");

    private Search(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code search} element with content. */
    public static Search of(Constable... content) {
        return new Search(content);
    }
}
