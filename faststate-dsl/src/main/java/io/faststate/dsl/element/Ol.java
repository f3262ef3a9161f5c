package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code ol} element. */
public final class Ol extends Element<Ol> {
    private static final Tag TAG = Tag.of("ol");

    private Ol(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code ol} element with content. */
    public static Ol of(Constable... content) {
        return new Ol(content);
    }

    /** Sets {@code reversed}: counts down. */
    public Ol reversed(boolean on) {
        return set(Names.REVERSED, on);
    }

    /** Sets {@code start}: the first number. */
    public Ol start(int value) {
        return set(Names.START, value);
    }

    /** Sets {@code type}: the kind. */
    public Ol type(ListType value) {
        return set(Names.TYPE, value.token());
    }
}
