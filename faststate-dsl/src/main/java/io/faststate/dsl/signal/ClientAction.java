package io.faststate.dsl.signal;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.action.Assignment;
import io.faststate.dsl.action.CancelUpload;
import io.faststate.dsl.action.Conditional;
import io.faststate.dsl.action.Copy;
import io.faststate.dsl.action.ElementAction;
import io.faststate.dsl.action.ElementAction.Deed;
import io.faststate.dsl.action.Flash;
import io.faststate.dsl.action.Opening;
import io.faststate.dsl.action.Scroll;
import io.faststate.dsl.action.Send;
import io.faststate.dsl.action.Sequence;
import io.faststate.dsl.action.ShowTick;
import io.faststate.dsl.action.ShowToast;
import io.faststate.dsl.action.Tick;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.value.Identifiers;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;

/**
 * What the browser does on an event by itself: {@code name.setting("").then(open.toggling())}. It needs no request, save those
 * of a {@link NamedAction}, which send an event. It belongs
 * into an event of the view; a handler uses {@link Signal#set} instead.
 */
public sealed interface ClientAction
        permits Assignment, Sequence, Conditional, Tick, ShowTick, ElementAction, Scroll, Opening, Copy, ShowToast, Flash,
                Send, CancelUpload {
    /** Writes the action's text: statements that are separated by semicolons. */
    void write(ExpressionSink out);

    /** Moves the focus to the element that {@link Element#ref} gave a name. */
    static ClientAction focusing(String ref) {
        return on(ref, Deed.FOCUS);
    }

    /** Moves the focus to a field, and selects the text in it. */
    static ClientAction selecting(String ref) {
        return on(ref, Deed.SELECT);
    }

    /** Opens a dialog above the page, which is out of reach until it closes. */
    static ClientAction showingModal(String ref) {
        return on(ref, Deed.SHOW_MODAL);
    }

    /** Closes a dialog. */
    static ClientAction closing(String ref) {
        return on(ref, Deed.CLOSE);
    }

    /** Opens a popover. */
    static ClientAction showingPopover(String ref) {
        return on(ref, Deed.SHOW_POPOVER);
    }

    /** Hides a popover. */
    static ClientAction hidingPopover(String ref) {
        return on(ref, Deed.HIDE_POPOVER);
    }

    /** Opens a popover that is hidden, and hides one that is open. */
    static ClientAction togglingPopover(String ref) {
        return on(ref, Deed.TOGGLE_POPOVER);
    }

    private static ClientAction on(String ref, Deed deed) {
        return Work.made(new ElementAction(Identifiers.checked(ref), deed));
    }

    /**
     * Scrolls an element into view, the way that the page's style says ({@code scroll-behavior}) unless an option does.
     *
     * @throws FastStateException if two options are of a kind
     */
    static ClientAction scrollingIntoView(String ref, ScrollOption... options) {
        var members = new LinkedHashMap<String, ScrollOption>();
        for (var option : options) {
            var known = members.put(option.member(), option);
            if (known != null) {
                throw new FastStateException("The options " + known + " and " + option + " exclude each other: leave one out");
            }
        }
        var text = members.values().stream()
                .map(option -> option.member() + ": '" + option.token() + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        return Work.made(new Scroll(Identifiers.checked(ref), text));
    }

    /**
     * Copies a text to the clipboard. Where the browser does not allow that, an error toast tells the user. It needs the
     * embedded client.
     */
    static ClientAction copying(String text) {
        return Work.made(new Copy(StringExpr.of(text), null));
    }

    /** Copies what an expression is at that time to the clipboard. */
    static ClientAction copying(Expr<?> text) {
        return Work.made(new Copy(text, null));
    }

    /** Copies a text to the clipboard, and then does something else: {@code copying(link, showingToast("Copied"))}. */
    static ClientAction copying(String text, ClientAction copied) {
        return copying(StringExpr.of(text), copied);
    }

    /** Copies what an expression is at that time to the clipboard, and then does something else. */
    static ClientAction copying(Expr<?> text, ClientAction copied) {
        Work.used(copied);
        return Work.made(new Copy(text, copied));
    }

    /** Tells the user something in passing, without a request. It needs the embedded client. */
    static ClientAction showingToast(String text) {
        return showingToast(ToastKind.INFO, text);
    }

    /** Tells the user something in passing, without a request. It needs the embedded client. */
    static ClientAction showingToast(ToastKind kind, String text) {
        return showingToast(kind, StringExpr.of(text));
    }

    /** Tells the user what an expression is at that time, without a request. It needs the embedded client. */
    static ClientAction showingToast(ToastKind kind, Expr<?> text) {
        return Work.made(new ShowToast(kind, text));
    }

    /** This action, and then the next, which sees what this one changed. */
    default ClientAction then(ClientAction next) {
        Work.used(this);
        Work.used(next);
        return Work.made(new Sequence(this, next));
    }

    /** This action where the condition holds when it is run, else nothing. */
    default ClientAction onlyIf(BooleanExpr condition) {
        Work.used(this);
        return Work.made(new Conditional(condition, this));
    }
}
