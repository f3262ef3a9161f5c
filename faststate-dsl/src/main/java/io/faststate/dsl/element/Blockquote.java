package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code blockquote} element. */
public final class Blockquote extends Element<Blockquote> {
    private static final Tag TAG = Tag.of("blockquote");

    private Blockquote(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code blockquote} element with content. */
    public static Blockquote of(Constable... content) {
        return new Blockquote(content);
    }

    /** Sets {@code cite}: the URL of the source. */
    public Blockquote cite(String value) {
        return set(Names.CITE, value);
    }
}
