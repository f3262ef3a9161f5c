package io.faststate.dsl.port;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Query;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.form.DraftList;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.form.UploadedFile;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.signal.StorageKind;
import io.faststate.dsl.value.FieldText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The render or the event that the current thread works for: how states and signals reach their values. */
public interface Work {
    /** The value that the browser sent for a signal; an error in a render. */
    <T> T get(Signal<T> signal);

    /** Sets a signal in the browser of this event; an error in a render. */
    <T> void set(Signal<T> signal, T value);

    /** The rules that the record breaks which the browser sent for a signal; an error in a render. */
    List<Violation> violations(RecordSignal<?> signal);

    /** The files that came with an event for an upload; an error in a render. */
    List<UploadedFile> files(String upload);

    /** What the consumer of an upload made of the files that came with an event; an error in a render. */
    List<?> consumed(String upload);

    /** How many records a list has that the browser holds. */
    int size(DraftList<?> list);

    /** Adds a record to a list that the browser holds; an error in a render. */
    <R extends Record> void add(DraftList<R> list, R item);

    /** Removes a record from a list that the browser holds; an error in a render. */
    void remove(DraftList<?> list, int index);

    /** The current value of a state. */
    <T> T get(State<T> state);

    /** Changes a state atomically and returns its new value; an error in a render. */
    <T> T update(State<T> state, UnaryOperator<T> change);

    /**
     * Who is signed in; asked in a render, the page follows it.
     *
     * @throws FastStateException if the work is not for a session
     */
    Optional<User> user();

    /**
     * Ends a render that a guard does not allow, and asks it again before each handler that the render yields; an error
     * in an event.
     */
    void require(Guard guard);

    /** Makes content, and what it declares on the way, such as actions that have names, behind a guard. */
    default <T> T behind(Guard guard, Supplier<T> content) {
        return content.get();
    }

    /** Makes content behind a guard in what the current thread works for, if that is anything. */
    static <T> T guarded(Guard guard, Supplier<T> content) {
        var work = Current.HOLDER.get();
        return work == null ? content.get() : work.behind(guard, content);
    }

    /** Lets the browser change a part of a record that no field shows; an error in an event. */
    default void accept(RecordSignal<?> signal, String path) {
        throw new FastStateException("A handler can't accept " + path + " of signal " + signal.name() + " from the browser; a view can");
    }

    /** Makes the browser keep a signal; an error in an event. */
    default void persist(Signal<?> signal, StorageKind where) {
        throw new FastStateException("A handler can't make the browser keep signal " + signal.name() + "; a view can");
    }

    /** Makes a signal tell whether a media query holds; an error in an event. */
    default void media(String signal, String query) {
        throw new FastStateException("A handler can't follow the media query " + query + "; a view can");
    }

    /** What the user is told of a field's text that is no value of its type; an error in a render. */
    String message(FieldText.Fault fault);

    /** Runs a task whose changes to states are made all together, or not at all; an error in a render. */
    <R> R transaction(Supplier<R> task);

    /** Declares a query parameter of the page, in place of an earlier one of its name; an error in an event. */
    <T> Query<T> declare(Query<T> query);

    /** The address of the page with another text of a query parameter; an error in an event. */
    String address(Query<?> query, String text);

    /** How far a load of the tab is, which the render waits for from now on; an error in an event. */
    default <T> LoadState<T> load(Load<T> load) {
        throw new FastStateException("A handler shows nothing that is loaded; a view does");
    }

    /** Begins a load again that failed; an error outside of an event. */
    default void loadAgain(Load<?> load) {
        throw new FastStateException("Only a handler of an event can try again what could not be loaded");
    }

    /**
     * Notes that what is rendered right now depends on who it is rendered for, so that it is shown to nobody else. States
     * tell it by their scope.
     */
    default void personal() {}

    /** Notes {@link #personal} to what the current thread renders, if it does. */
    static void notePersonal() {
        var work = Current.HOLDER.get();
        if (work != null) {
            work.personal();
        }
    }

    /** Takes down that a client action was made; only a handler can't mean it to do something by that. */
    default void describes(ClientAction action) {}

    /** Takes down that an element or another action has a client action. */
    default void uses(ClientAction action) {}

    /** Tells whoever is at work that a client action was made; the action. */
    static <A extends ClientAction> A made(A action) {
        var work = Current.HOLDER.get();
        if (work != null) {
            work.describes(action);
        }
        return action;
    }

    /** Tells whoever is at work that something has a client action. */
    static void used(@Nullable ClientAction action) {
        if (action == null) {
            return;
        }
        var work = Current.HOLDER.get();
        if (work != null) {
            work.uses(action);
        }
    }

    /**
     * What the current thread works for.
     *
     * @throws FastStateException if it works for no render and no event
     */
    static Work current() {
        var work = Current.HOLDER.get();
        if (work == null) {
            throw new FastStateException(
                    "No page is at work on this thread: read states in a view or a handler, and signals in a handler; what "
                            + "another thread or the loader of async(…) needs, let it capture");
        }
        return work;
    }

    /** Runs a task for a render or an event and restores what the thread worked for before. */
    static <R, X extends Exception> R call(Work work, Task<R, X> task) throws X {
        var outer = Current.HOLDER.get();
        Current.HOLDER.set(work);
        try {
            return task.call();
        } finally {
            if (outer == null) {
                Current.HOLDER.remove();
            } else {
                Current.HOLDER.set(outer);
            }
        }
    }

    /**
     * What {@link #call} runs.
     *
     * @param <R> what it returns
     * @param <X> what it throws
     */
    @FunctionalInterface
    interface Task<R extends @Nullable Object, X extends Exception> {
        /** Runs the task. */
        R call() throws X;
    }
}
