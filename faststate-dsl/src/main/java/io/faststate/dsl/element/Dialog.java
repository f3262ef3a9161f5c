package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.BooleanSignal;
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

    /**
     * Shows the dialog as a modal while a signal is true. Anything that closes it sets the signal to false: Escape, a
     * form with the method {@code dialog}, or a click outside if {@code closedby("any")} is set. Open it by
     * {@code open.setting(true)} in the browser, or by {@code open.set(true)} in a handler.
     */
    public Dialog openWhen(BooleanSignal open) {
        return dialogWhen(open);
    }

    /** Sets {@code closedby}: what closes it: any, closerequest or none. */
    public Dialog closedby(String value) {
        return set(Names.CLOSEDBY, value);
    }
}
