package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;

/**
 * Keeps a signal and an element's open state equal, in one direction.
 *
 * @param open the signal
 * @param way the direction
 */
public record Opening(BooleanSignal open, Way way) implements ClientAction {
    /** Which of the two follows the other. The browser may open and close an element again before its event arrives. */
    public enum Way {
        /** A dialog follows the signal. */
        DIALOG_FOLLOWS,
        /** The signal follows a dialog that closes. */
        FOLLOWS_DIALOG,
        /** A {@code details} element follows the signal. */
        DETAILS_FOLLOW,
        /** The signal follows a {@code details} element. */
        FOLLOWS_DETAILS,
        /** A popover follows the signal. */
        POPOVER_FOLLOWS,
        /** The signal follows a popover. */
        FOLLOWS_POPOVER
    }

    @Override
    public void write(ExpressionSink out) {
        switch (way) {
            case DIALOG_FOLLOWS -> signal("", " ? el.open || el.showModal() : el.close()", out);
            case FOLLOWS_DIALOG -> signal("el.open || (", " = false)", out);
            case DETAILS_FOLLOW -> signal("el.open = ", "", out);
            case FOLLOWS_DETAILS -> signal("", " = el.open", out);
            case POPOVER_FOLLOWS -> signal("el.togglePopover(", ")", out);
            case FOLLOWS_POPOVER -> signal("", " = el.matches(':popover-open')", out);
        }
    }

    private void signal(String before, String after, ExpressionSink out) {
        out.code(before);
        out.signal(open);
        out.code(after);
    }
}
