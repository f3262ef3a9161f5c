package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Calls a method of an element.
 *
 * @param ref the name by which client code refers to the element; empty for the element that has the attribute
 * @param deed what the element does
 */
public record ElementAction(String ref, Deed deed) implements ClientAction {
    /** Something that an element can do. */
    public enum Deed {
        /** Gets the focus. */
        FOCUS("", ".focus()"),
        /** Gets the focus and selects its text. */
        SELECT("", ".select()"),
        /** Behaves as if clicked. */
        CLICK("", ".click()"),
        /** Opens as a modal dialog. */
        SHOW_MODAL(".open || ", ".showModal()"),
        /** Closes. */
        CLOSE("", ".close()"),
        /** Opens as a popover, which belongs to the element that the event was at and may be laid out beside it. */
        SHOW_POPOVER("", ".togglePopover({force: true, source: el})"),
        /** Hides. */
        HIDE_POPOVER("", ".togglePopover(false)"),
        /** Opens or hides. */
        TOGGLE_POPOVER("", ".togglePopover()");

        private final String unless;
        private final String call;

        Deed(String unless, String call) {
            this.unless = unless;
            this.call = call;
        }
    }

    @Override
    public void write(ExpressionSink out) {
        if (!deed.unless.isEmpty()) {
            element(out);
            out.code(deed.unless);
        }
        element(out);
        out.code(deed.call);
    }

    private void element(ExpressionSink out) {
        out.code(ref.isEmpty() ? "el" : "$");
        out.code(ref);
    }
}
