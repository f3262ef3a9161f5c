package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code menu} element. */
public final class Menu extends Element<Menu> {
    private static final Tag TAG = Tag.of("menu");

    private Menu(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code menu} element with content. */
    public static Menu of(Constable... content) {
        return new Menu(content);
    }
}
