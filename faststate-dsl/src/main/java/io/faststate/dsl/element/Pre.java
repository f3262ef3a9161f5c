package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code pre} element. */
public final class Pre extends Element<Pre> {
    private static final Tag TAG = Tag.of("pre", Tag.Content.PREFORMATTED);

    private Pre(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code pre} element with content. */
    public static Pre of(Constable... content) {
        return new Pre(content);
    }
}
