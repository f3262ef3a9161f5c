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

/** The render or event that the current thread works for. States and signals read and write their values through it. */
public interface Work {
    /** The value that the browser sent for a signal; an error in a render. */
    <T> T get(Signal<T> signal);

    /** Sets a signal in the tab of this event; an error in a render. */
    <T> void set(Signal<T> signal, T value);

    /** The constraints that the record from the browser violates; an error in a render. */
    List<Violation> violations(RecordSignal<?> signal);

    /** The files of an upload that came with an event; an error in a render. */
    List<UploadedFile> files(String upload);

    /** The results of an upload's consumer for the files that came with an event; an error in a render. */
    List<?> consumed(String upload);

    /** The number of records in a list that the browser holds. */
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
     * The signed-in user. Reading it in a render makes the page follow it.
     *
     * @throws FastStateException if the work is not for a session
     */
    Optional<User> user();

    /**
     * Ends a render that a guard does not allow. Otherwise the guard is checked again before each handler of the
     * render. It is an error in an event.
     */
    void require(Guard guard);

    /** Renders content behind a guard. The guard also applies to what the content declares, such as named actions. */
    default <T> T behind(Guard guard, Supplier<T> content) {
        return content.get();
    }

    /** Renders content behind a guard in the current work, if there is any. */
    static <T> T guarded(Guard guard, Supplier<T> content) {
        var work = Current.HOLDER.get();
        return work == null ? content.get() : work.behind(guard, content);
    }

    /** Allows the browser to change a part of a record that no field shows; an error in an event. */
    default void accept(RecordSignal<?> signal, String path) {
        throw new FastStateException("A handler can't accept " + path + " of signal " + signal.name() + " from the browser; a view can");
    }

    /** Makes the browser store a signal; an error in an event. */
    default void persist(Signal<?> signal, StorageKind where) {
        throw new FastStateException("A handler can't make the browser keep signal " + signal.name() + "; a view can");
    }

    /** Makes a signal follow whether a media query matches; an error in an event. */
    default void media(String signal, String query) {
        throw new FastStateException("A handler can't follow the media query " + query + "; a view can");
    }

    /** The message for a user whose field has an invalid text; an error in a render. */
    String message(FieldText.Fault fault);

    /** Runs a task whose changes to states are atomic; an error in a render. */
    <R> R transaction(Supplier<R> task);

    /** Declares a query parameter of the page, replacing an earlier one with the same name; an error in an event. */
    <T> Query<T> declare(Query<T> query);

    /** The URL of the page with another text of a query parameter; an error in an event. */
    String address(Query<?> query, String text);

    /** The state of a load of the tab. From then on the render waits for the load. It is an error in an event. */
    default <T> LoadState<T> load(Load<T> load) {
        throw new FastStateException("A handler shows nothing that is loaded; a view does");
    }

    /** Restarts a failed load; an error outside an event. */
    default void loadAgain(Load<?> load) {
        throw new FastStateException("Only a handler of an event can try again what could not be loaded");
    }

    /**
     * Marks the current render as personal: it depends on the visitor and must not be shown to anybody else. States
     * imply this by their scope.
     */
    default void personal() {}

    /** Calls {@link #personal} on the current work, if there is any. */
    static void notePersonal() {
        var work = Current.HOLDER.get();
        if (work != null) {
            work.personal();
        }
    }

    /** Records that a client action was created. Only in a handler is that a mistake unless something uses it. */
    default void describes(ClientAction action) {}

    /** Records that an element or another action uses a client action. */
    default void uses(ClientAction action) {}

    /** Notifies the current work that a client action was created, and returns the action. */
    static <A extends ClientAction> A made(A action) {
        var work = Current.HOLDER.get();
        if (work != null) {
            work.describes(action);
        }
        return action;
    }

    /** Notifies the current work that something uses a client action. */
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
     * The current thread's work.
     *
     * @throws FastStateException if the thread works for neither a render nor an event
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

    /** Runs a task for a render or an event, then restores the thread's previous work. */
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
     * A task for {@link #call}.
     *
     * @param <R> the type of its result
     * @param <X> the type of exception it throws
     */
    @FunctionalInterface
    interface Task<R extends @Nullable Object, X extends Exception> {
        /** Runs the task. */
        R call() throws X;
    }
}
