package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.BooleanSignal;
import java.lang.constant.Constable;

/** The {@code details} element. */
public final class Details extends Element<Details> {
    private static final Tag TAG = Tag.of("details");

    private Details(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code details} element with content. */
    public static Details of(Constable... content) {
        return new Details(content);
    }

    /** Sets {@code name}: the name. */
    public Details name(String value) {
        return set(Names.NAME, value);
    }

    /**
     * Binds a signal to whether the element is open, both ways. Without a signal, use {@code preserveAttr("open")} to
     * leave it as the user left it when a patch arrives.
     */
    public Details openWhen(BooleanSignal open) {
        return open(open.initial()).detailsWhen(open);
    }

    /** Sets {@code open}: whether it is open. */
    public Details open(boolean on) {
        return set(Names.OPEN, on);
    }
}
