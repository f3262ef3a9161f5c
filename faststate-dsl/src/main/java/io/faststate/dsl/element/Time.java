package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code time} element. */
public final class Time extends Element<Time> {
    private static final Tag TAG = Tag.of("time");

    private Time(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code time} element with content. */
    public static Time of(Constable... content) {
        return new Time(content);
    }

    /** Sets {@code datetime}: the time in machine-readable form. */
    public Time datetime(String value) {
        return set(Names.DATETIME, value);
    }
}
