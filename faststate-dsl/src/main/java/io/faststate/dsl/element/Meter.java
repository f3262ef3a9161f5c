package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code meter} element. */
public final class Meter extends Element<Meter> {
    private static final Tag TAG = Tag.of("meter");

    private Meter(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code meter} element with content. */
    public static Meter of(Constable... content) {
        return new Meter(content);
    }

    /** Sets {@code value}: the value. */
    public Meter value(long value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Meter value(double value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code min}: the lowest value. */
    public Meter min(long value) {
        return set(Names.MIN, value);
    }

    /** Sets {@code min}: the lowest value. */
    public Meter min(double value) {
        return set(Names.MIN, value);
    }

    /** Sets {@code max}: the highest value. */
    public Meter max(long value) {
        return set(Names.MAX, value);
    }

    /** Sets {@code max}: the highest value. */
    public Meter max(double value) {
        return set(Names.MAX, value);
    }

    /** Sets {@code low}: the end of the low range. */
    public Meter low(long value) {
        return set(Names.LOW, value);
    }

    /** Sets {@code low}: the end of the low range. */
    public Meter low(double value) {
        return set(Names.LOW, value);
    }

    /** Sets {@code high}: the start of the high range. */
    public Meter high(long value) {
        return set(Names.HIGH, value);
    }

    /** Sets {@code high}: the start of the high range. */
    public Meter high(double value) {
        return set(Names.HIGH, value);
    }

    /** Sets {@code optimum}: the best value. */
    public Meter optimum(long value) {
        return set(Names.OPTIMUM, value);
    }

    /** Sets {@code optimum}: the best value. */
    public Meter optimum(double value) {
        return set(Names.OPTIMUM, value);
    }
}
