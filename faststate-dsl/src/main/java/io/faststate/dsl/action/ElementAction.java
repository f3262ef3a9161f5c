package io.faststate.dsl.action;

import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.ClientAction;

/**
 * Makes an element do what elements can do.
 *
 * @param ref the name by which the element is known to client code; empty for the one whose attribute it stands in
 * @param deed what it does
 */
public record ElementAction(String ref, Deed deed) implements ClientAction {
    /** What an element does. */
    public enum Deed {
        /** Takes the focus. */
        FOCUS("", ".focus()"),
        /** Takes the focus, and selects what it holds. */
        SELECT("", ".select()"),
        /** Does as it does on a click. */
        CLICK("", ".click()"),
        /** Opens above the page, which is out of reach then. */
        SHOW_MODAL(".open || ", ".showModal()"),
        /** Closes. */
        CLOSE("", ".close()"),
        /** Opens beside the page. */
        SHOW_POPOVER("", ".togglePopover(true)"),
        /** Goes away. */
        HIDE_POPOVER("", ".togglePopover(false)"),
        /** Opens, or goes away. */
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
