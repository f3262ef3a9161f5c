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
     * Opens the dialog above the page, which is out of reach then, while a signal is true. Whatever closes it (Escape, a
     * form of method {@code dialog}, with {@code closedby("any")} a click beside it) sets the signal to false. So the
     * browser opens it by {@code open.setting(true)}, a handler by {@code open.set(true)}.
     */
    public Dialog openWhen(BooleanSignal open) {
        return dialogWhen(open);
    }

    /** Sets {@code closedby}: what closes it: any, closerequest or none. */
    public Dialog closedby(String value) {
        return set(Names.CLOSEDBY, value);
    }
}
