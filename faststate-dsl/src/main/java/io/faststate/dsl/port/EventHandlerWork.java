package io.faststate.dsl.port;

import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.State;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.UploadedFile;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.value.FieldText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A handler of an event at work: it has what the browser sent, and sets what the browser holds. */
public interface EventHandlerWork extends HandlerWork {
    /** The value that the browser sent for a signal. */
    <T> T get(Signal<T> signal);

    /** Sets a signal in the browser of this event. */
    <T> void set(Signal<T> signal, T value);

    /** The rules that the record breaks which the browser sent for a signal. */
    List<Violation> violations(RecordSignal<?> signal);

    /** A value of a state as a text that only this application can make. */
    <R extends Record> String sealed(State<R> state, R value);

    /** The value of a state that a draft began with, if the browser sent the text that this application made of it. */
    <R extends Record> Optional<R> begun(RecordSignal<R> draft, State<R> state, StringSignal sealed);

    /** Whether the browser may change a component of a record, or a part of it, by the component's path. */
    Predicate<String> accepted(RecordSignal<?> signal);

    /** What the user is told about a component that somebody else changed to a value. */
    String conflict(Object now);

    /** What the user is told about a field's text that is no value of its type. */
    String message(FieldText.Fault fault);

    /** The files that came with the event for an upload. */
    List<UploadedFile> files(String upload);

    /** What the consumer of an upload made of the files that came with the event. */
    List<?> consumed(String upload);

    /** How many records a list has that the browser holds. */
    int size(DraftList<?> list);

    /** Adds a record to a list that the browser holds. */
    <R extends Record> void add(DraftList<R> list, R item);

    /** Removes a record from a list that the browser holds. */
    void remove(DraftList<?> list, int index);

    /** Begins a failed load again. */
    void loadAgain(Load<?> load);
}
