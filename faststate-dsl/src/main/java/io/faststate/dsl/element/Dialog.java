package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/** The {@code dialog} element. */
public final class Dialog extends Element<Dialog> {
    private static final Tag TAG = Tag.of("dialog");

    private Dialog(Constable... content) {
        super(TAG, content);
    }

    /** A new {@code dialog} element with content. */
    public static Dialog of(Constable... content) {
        return new Dialog(content);
    }

    /** Sets {@code open}: whether it is open. */
    public Dialog open(boolean on) {
        return set(Names.OPEN, on);
    }

    /** Sets {@code closedby}: what closes it: any, closerequest or none. */
    public Dialog closedby(String value) {
        return set(Names.CLOSEDBY, value);
    }
}
