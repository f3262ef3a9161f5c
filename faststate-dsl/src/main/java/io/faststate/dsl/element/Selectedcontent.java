package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code selectedcontent} element. */
public final class Selectedcontent extends Element<Selectedcontent> {
    private static final Tag TAG = Tag.of("selectedcontent");

    private Selectedcontent(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code selectedcontent} element with content. */
    public static Selectedcontent of(Constable... content) {
        return new Selectedcontent(content);
    }
}
