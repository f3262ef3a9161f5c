package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code base} element. */
public final class Base extends Element<Base> {
    private static final Tag TAG = Tag.of("base", Tag.Content.VOID);

    private Base() {
        super(TAG);
    }

    /** A new {@code base} element. */
    public static Base of() {
        return new Base();
    }

    /** Sets {@code href}: the URL of the link. */
    public Base href(String value) {
        return set(Names.HREF, value);
    }

    /** Sets {@code target}: where the link opens, such as {@code _blank}. */
    public Base target(String value) {
        return set(Names.TARGET, value);
    }
}
