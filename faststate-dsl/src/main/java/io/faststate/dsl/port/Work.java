package io.faststate.dsl.port;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.signal.ClientAction;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The render or the handler that the current thread works for. Every work can read states. A {@link RenderWork} can do what
 * views do, a {@link HandlerWork} can change states, and an {@link EventHandlerWork} also has what the browser sent.
 */
public sealed interface Work permits RenderWork, HandlerWork {
    /** The current value of a state. */
    <T> T get(State<T> state);

    /**
     * The signed-in user. Reading it in a render makes the page follow it.
     *
     * @throws FastStateException if the work is not for a session
     */
    Optional<User> user();

    /**
     * What the current thread works for.
     *
     * @throws FastStateException if it works for no render and no handler
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

    /**
     * The render that the current thread works for.
     *
     * @param what what only a view can do, for the message: {@code declare query parameter page}
     * @throws FastStateException if it works for no render
     */
    static RenderWork rendering(String what) {
        if (current() instanceof RenderWork work) {
            return work;
        }
        throw new FastStateException("A handler can't " + what + "; a view can");
    }

    /**
     * The handler that the current thread works for.
     *
     * @param what what only a handler can do, for the message: {@code change state cart}
     * @throws FastStateException if it works for no handler
     */
    static HandlerWork handling(String what) {
        if (current() instanceof HandlerWork work) {
            return work;
        }
        throw new FastStateException("A view can't " + what + "; a handler can");
    }

    /**
     * The handler of an event that the current thread works for.
     *
     * @param what what needs the browser, for the message: {@code read signal name}
     * @throws FastStateException if it works for no handler of an event
     */
    static EventHandlerWork handlingEvent(String what) {
        return switch (current()) {
            case EventHandlerWork work -> work;
            case RenderWork render -> throw new FastStateException("A view can't " + what
                    + ", since it has nothing from the browser; a handler of an event can. To show a signal, put its text() "
                    + "into the content");
            case HandlerWork handler -> throw new FastStateException("A handler of onMount, onUnmount, every or background can't "
                    + what + ", since no event brought anything from the browser. Keep in a state what it needs");
        };
    }

    /** Makes content behind a guard in the render that the current thread works for, if it works for one. */
    static <T> T guarded(Guard guard, Supplier<T> content) {
        return Current.HOLDER.get() instanceof RenderWork work ? work.behind(guard, content) : content.get();
    }

    /** Notes {@link RenderWork#personal} to what the current thread renders, if it does. */
    static void notePersonal() {
        if (Current.HOLDER.get() instanceof RenderWork work) {
            work.personal();
        }
    }

    /** Notes to the handler at work, if any, that a client action was made; the action. */
    static <A extends ClientAction> A made(A action) {
        if (Current.HOLDER.get() instanceof HandlerWork work) {
            work.actions().made(action);
        }
        return action;
    }

    /** Notes to the handler at work, if any, that an element or another action has a client action. */
    static void used(@Nullable ClientAction action) {
        if (action != null && Current.HOLDER.get() instanceof HandlerWork work) {
            work.actions().used(action);
        }
    }

    /** Runs a task for a render or a handler and restores what the thread worked for before. */
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
