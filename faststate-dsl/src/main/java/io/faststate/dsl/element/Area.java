package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;

/** The {@code area} element. */
public final class Area extends Element<Area> {
    private static final Tag TAG = Tag.of("area", Tag.Content.VOID);

    private Area() {
        super(TAG);
    }

    /** A new {@code area} element. */
    public static Area of() {
        return new Area();
    }

    /** Sets {@code alt}: the text shown to those who can't see it. */
    public Area alt(String value) {
        return set(Names.ALT, value);
    }

    /** Sets {@code coords}: the coordinates of the shape. */
    public Area coords(String value) {
        return set(Names.COORDS, value);
    }

    /** Sets {@code shape}: the shape. */
    public Area shape(AreaShape value) {
        return set(Names.SHAPE, value.token());
    }

    /** Sets {@code href}: the URL of the link. */
    public Area href(String value) {
        return set(Names.HREF, value);
    }

    /** Sets {@code target}: where the link opens, such as {@code _blank}. */
    public Area target(String value) {
        return set(Names.TARGET, value);
    }

    /** Sets {@code download}: the name of the file that the link saves. */
    public Area download(String value) {
        return set(Names.DOWNLOAD, value);
    }

    /** Sets {@code ping}: URLs that are notified of a click. */
    public Area ping(String value) {
        return set(Names.PING, value);
    }

    /** Sets {@code rel}: how the linked document relates to this one. */
    public Area rel(String value) {
        return set(Names.REL, value);
    }

    /** Sets {@code referrerpolicy}: how much of the page's URL the fetch reveals. */
    public Area referrerpolicy(ReferrerPolicy value) {
        return set(Names.REFERRERPOLICY, value.token());
    }
}
