package io.faststate.dsl.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.markup.Live;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that a server implements to take part in writing a page. */
public interface RenderContext {
    /**
     * Registers a handler as rendered and writes the expression by which the browser calls it, such as
     * {@code @post('/_faststate/a/Zm9v')}.
     *
     * @param handler a {@link io.faststate.dsl.Handler} or an {@link io.faststate.dsl.EventHandler}
     * @param traits how it runs
     * @param sending the action that the browser runs once the event has captured the signals, or null
     */
    void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter out);

    /** Registers a mirrored part of a state, and returns its signal's name and its current value. */
    MirrorValue mirror(State<?> state, Getter<?, ?> part);

    /**
     * Registers a part of a state that a field shows and writes. Its value goes to the signal that the field is bound
     * to.
     */
    default MirrorValue bound(Signal<?> signal, State<?> state, Getter<?, ?> part) {
        return mirror(state, part);
    }

    /** Registers that an element shows the message in a signal, so that it need not be shown anywhere else. */
    default void message(Signal<?> signal) {}

    /**
     * The attributes that a component's constraints imply for its field, such as {@code maxlength}. A flag has an empty
     * value.
     *
     * @param record the record that has the component
     */
    default Map<String, String> constraints(Class<?> record, String component) {
        return Map.of();
    }

    /** Whether a client may run on the page. If not, fields and buttons must work without scripts. */
    default boolean scripted() {
        return true;
    }

    /**
     * The submitted texts of a field, which it should show again; empty if there are none.
     *
     * @param path the signal's name, or the path of a part of it
     */
    default Optional<List<String>> typed(Signal<?> signal, String path) {
        return Optional.empty();
    }

    /**
     * Registers a field for a part of a record, which permits the browser to change that part.
     *
     * @param path the names of the components on the path from the signal, separated by dots
     */
    default void field(RecordSignal<?> signal, String path) {}

    /** Registers a record that a client action may assign to a signal. */
    default void assigned(RecordSignal<?> signal, Record value) {}

    /** Registers a field that a form omits while nothing is chosen in it. */
    default void box(String name) {}

    /** Registers that a form takes files. Files of unregistered uploads are not accepted. */
    default void upload(Upload upload) {}

    /** Writes the field that names the handler, at the start of a form that is posted to it when no client runs. */
    default void formStart(Serializable handler, HtmlWriter out) {}

    /** Writes additional fields of such a form, at the end of its content. */
    default void formEnd(HtmlWriter out) {}

    /** Writes the attributes by which a button posts its form to another handler. */
    default void submitter(Serializable handler, HtmlWriter out) {}

    /** Makes the page load a client module. Returns whether its client has modules. */
    default boolean needs(ClientModule part) {
        return true;
    }

    /**
     * Registers that a click on a button both runs the button's handler and submits the enclosing form.
     *
     * @param button the button's text
     */
    default void submitsToo(String button, Submission form) {}

    /**
     * Registers that an element or a fragment has very many children of one kind without keys.
     *
     * @param parent the description of the parent
     * @param child the description of most children
     * @param count the number of such children
     */
    default void crowded(String parent, String child, int count) {}

    /** The initial value of a signal. Checks that the page has declared it. */
    Object initial(Signal<?> signal);

    /** Writes a live region's root element, or a placeholder for it. */
    void region(Live region, HtmlWriter out);

    /** Called at the start of a keyed list. */
    default void listStart(HtmlWriter out) {}

    /** Called after the initial text of an expression has been written, from an offset to the end of the output. */
    default void initialText(int from, HtmlWriter out) {}

    /**
     * Called after a row of the innermost list has been written, from an offset to the end of the output.
     *
     * @param id the id of its root element
     */
    default void row(String id, int from, HtmlWriter out) {}

    /** Called at the end of the innermost list. */
    default void listEnd(HtmlWriter out) {}

    /** Begins a guard: handlers written from here to {@link #leaveGuard} run only while the guard allows it. */
    void enterGuard(Guard guard);

    /** Ends the innermost guard. */
    void leaveGuard();

    /** Called right before {@code </head>}, for markup that the server adds. */
    void headEnd(HtmlWriter out);

    /** Called inside {@code <body}, for attributes that the server adds. */
    void bodyStart(HtmlWriter out);

    /** Called right after the start tag of {@code body}. */
    void bodyContentStart(HtmlWriter out);

    /** Called right before {@code </body>}. */
    void bodyContentEnd(HtmlWriter out);
}
