package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code html} element. */
public final class HtmlElement extends Element<HtmlElement> {
    private static final Tag TAG = Tag.of("html");

    private HtmlElement(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code html} element with content. */
    public static HtmlElement of(Constable... content) {
        return new HtmlElement(content);
    }
}
