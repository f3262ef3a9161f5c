package io.faststate.dsl.render;

import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.signal.Signal;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What fields and forms ask of a page while they are written: initial values, rules, and how they are posted. */
public interface FormContext {
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
    default void checkable(String name) {}

    /** Notes that a form takes files; what is not noted is not taken. */
    default void upload(Upload upload) {}

    /** Writes what names the handler, as the first of the content of a form that is posted to it where no client runs. */
    default void formStart(Serializable handler, HtmlWriter out) {}

    /** Writes what such a form is posted with besides, as the last of its content. */
    default void formEnd(HtmlWriter out) {}

    /** Writes the attributes by which a button posts its form to another handler. */
    default void submitter(Serializable handler, HtmlWriter out) {}
}
