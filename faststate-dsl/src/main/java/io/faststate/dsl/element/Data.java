package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code data} element. */
public final class Data extends Element<Data> {
    private static final Tag TAG = Tag.of("data");

    private Data(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code data} element with content. */
    public static Data of(Constable... content) {
        return new Data(content);
    }

    /** Sets {@code value}: the value. */
    public Data value(String value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Data value(long value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Data value(double value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value} to the name of a constant. */
    public Data value(Enum<?> value) {
        return set(Names.VALUE, value.name());
    }
}
