package io.faststate.dsl.render;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port that a server implements: what a page refers to while it is written. */
public interface RenderContext {
    /**
     * Registers a handler as rendered and writes how the browser calls it: expression text such as
     * {@code @post('/_faststate/a/Zm9v')}.
     *
     * @param handler a {@link io.faststate.dsl.Handler} or an {@link io.faststate.dsl.EventHandler}
     * @param traits how it is run
     * @param sending what the browser does once the event has the signals
     */
    void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending, HtmlWriter out);

    /** Registers a mirrored part of a state: its signal's name and its current value. */
    MirrorValue mirror(State<?> state, Getter<?, ?> part);

    /**
     * Registers a part of a state that a field shows and writes: its value goes to the signal that the field is bound to.
     */
    default MirrorValue bound(Signal<?> signal, State<?> state, Getter<?, ?> part) {
        return mirror(state, part);
    }

    /** Notes that an element shows the message that a signal holds, so that nobody else has to be told of it. */
    default void message(Signal<?> signal) {}

    /**
     * The attributes that a component's rules give its field, such as {@code maxlength}; a flag has an empty value.
     *
     * @param record the record that has the component
     */
    default Map<String, String> constraints(Class<?> record, String component) {
        return Map.of();
    }

    /** Whether a client may follow what is written; if none does, fields and buttons have to work by themselves. */
    default boolean scripted() {
        return true;
    }

    /**
     * What came in for a field, with which it is to be shown again; nothing where none came.
     *
     * @param path the signal's name, or the path of a part of it
     */
    default Optional<List<String>> typed(Signal<?> signal, String path) {
        return Optional.empty();
    }

    /**
     * Notes a field for a part of a record, which the browser may change then.
     *
     * @param path the names of the components on the way from the signal, with dots between
     */
    default void field(RecordSignal<?> signal, String path) {}

    /** Notes a record that the browser may give a signal by itself. */
    default void assigned(RecordSignal<?> signal, Record value) {}

    /** Notes a field that a form does not bring while nothing is chosen in it. */
    default void box(String name) {}

    /** Notes that a form takes files; what is not noted is not taken. */
    default void upload(Upload upload) {}

    /** Writes what names the handler, as the first of the content of a form that is posted to it where no client runs. */
    default void formStart(Serializable handler, HtmlWriter out) {}

    /** Writes what such a form is posted with besides, as the last of its content. */
    default void formEnd(HtmlWriter out) {}

    /** Writes the attributes by which a button posts its form to another handler. */
    default void submitter(Serializable handler, HtmlWriter out) {}

    /** Makes the page load a part of the client; whether its client has such parts. */
    default boolean needs(ClientModule part) {
        return true;
    }

    /**
     * Notes that a click on a button runs the button's handler and submits the form around it too.
     *
     * @param button what it says
     */
    default void submitsToo(String button, Submission form) {}

    /**
     * Notes that an element, or a fragment, has very many children of one kind that no keys tell apart.
     *
     * @param parent what has them
     * @param child what most of them are
     * @param count how many there are of these
     */
    default void crowded(String parent, String child, int count) {}

    /** The initial value of a signal, and the check that this page declared it. */
    Object initial(Signal<?> signal);

    /** Writes a live region's root element, or what stands for it, to the output. */
    void region(Live region, HtmlWriter out);

    /** A keyed list begins. */
    default void listStart(HtmlWriter out) {}

    /** The text that an element shows until a browser follows its expression was written, from an offset to the output's end. */
    default void initialText(int from, HtmlWriter out) {}

    /**
     * A row of the innermost list was written, from an offset to the output's end.
     *
     * @param id the id of its root element
     */
    default void row(String id, int from, HtmlWriter out) {}

    /** The innermost list ends. */
    default void listEnd(HtmlWriter out) {}

    /** Handlers written from here to {@link #leaveGuard} run only while the guard allows. */
    void enterGuard(Guard guard);

    /** Ends the innermost guard. */
    void leaveGuard();

    /** Called right before {@code </head>}: the place for what the server adds to it. */
    void headEnd(HtmlWriter out);

    /** Called inside {@code <body}: the place for attributes that the server adds to it. */
    void bodyStart(HtmlWriter out);

    /** Called right after the start tag of {@code body}. */
    void bodyContentStart(HtmlWriter out);

    /** Called right before {@code </body>}. */
    void bodyContentEnd(HtmlWriter out);
}
