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
 * Something that the browser does on an event: {@code name.setting("").then(open.toggling())}. It needs no request;
 * only the actions of a {@link NamedAction} send one. Give it to an event in the view. In a handler, use
 * {@link Signal#set} instead.
 */
public sealed interface ClientAction
        permits Assignment, Sequence, Conditional, Tick, ShowTick, ElementAction, Scroll, Opening, Copy, ShowToast, Flash,
                Send, CancelUpload {
    /** Writes the action as statements separated by semicolons. */
    void write(ExpressionSink out);

    /** Moves the focus to the element named by {@link Element#ref}. */
    static ClientAction focusing(String ref) {
        return on(ref, Deed.FOCUS);
    }

    /** Moves the focus to a field and selects its text. */
    static ClientAction selecting(String ref) {
        return on(ref, Deed.SELECT);
    }

    /** Opens a modal dialog: the user can't interact with the page until the dialog closes. */
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

    /** Opens a hidden popover, or hides an open one. */
    static ClientAction togglingPopover(String ref) {
        return on(ref, Deed.TOGGLE_POPOVER);
    }

    private static ClientAction on(String ref, Deed deed) {
        return Work.made(new ElementAction(Identifiers.checked(ref), deed));
    }

    /**
     * Scrolls an element into view. The CSS property {@code scroll-behavior} determines how, unless an option does.
     *
     * @throws FastStateException if two options are of the same kind
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
     * Copies a text to the clipboard. If the browser does not allow that, an error toast tells the user. It needs the
     * embedded client.
     */
    static ClientAction copying(String text) {
        return Work.made(new Copy(StringExpr.of(text), null));
    }

    /** Copies the current value of an expression to the clipboard. */
    static ClientAction copying(Expr<?> text) {
        return Work.made(new Copy(text, null));
    }

    /** Copies a text to the clipboard, then runs another action: {@code copying(link, showingToast("Copied"))}. */
    static ClientAction copying(String text, ClientAction copied) {
        return copying(StringExpr.of(text), copied);
    }

    /** Copies the current value of an expression to the clipboard, then runs another action. */
    static ClientAction copying(Expr<?> text, ClientAction copied) {
        Work.used(copied);
        return Work.made(new Copy(text, copied));
    }

    /** Shows a toast, without a request. It needs the embedded client. */
    static ClientAction showingToast(String text) {
        return showingToast(ToastKind.INFO, text);
    }

    /** Shows a toast, without a request. It needs the embedded client. */
    static ClientAction showingToast(ToastKind kind, String text) {
        return showingToast(kind, StringExpr.of(text));
    }

    /** Shows a toast with the current value of an expression, without a request. It needs the embedded client. */
    static ClientAction showingToast(ToastKind kind, Expr<?> text) {
        return Work.made(new ShowToast(kind, text));
    }

    /** This action followed by another, which sees the changes of this one. */
    default ClientAction then(ClientAction next) {
        Work.used(this);
        Work.used(next);
        return Work.made(new Sequence(this, next));
    }

    /** This action if the condition holds when it runs, otherwise nothing. */
    default ClientAction onlyIf(BooleanExpr condition) {
        Work.used(this);
        return Work.made(new Conditional(condition, this));
    }
}
