package io.faststate.dsl.action;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.port.MadeActions;
import io.faststate.dsl.signal.ClientAction;

/**
 * The client actions that a handler creates but gives to no element. Nothing would run them: they describe what a
 * browser does on an event, whereas a handler runs on the server.
 */
public final class UnusedActions {
    private UnusedActions() {}

    /**
     * Checks that every action is used.
     *
     * @throws FastStateException if an action is unused
     */
    public static void refuse(MadeActions actions) {
        actions.unused().ifPresent(action -> {
            throw new FastStateException("The handler made a client action, which nothing runs: " + described(action)
                    + ". A client action describes what the browser does by itself: give it to the event, as in "
                    + "onClick(action), or onClick(action, handler). " + instead(action));
        });
    }

    private static String described(ClientAction action) {
        return switch (action) {
            case Assignment it -> "a change of signal " + it.signal().name();
            case Flash it -> "a change of signal " + it.signal().name();
            case ElementAction it -> it.deed() + " of the element " + it.ref();
            case Scroll it -> "a scroll to the element " + it.ref();
            case Copy it -> "a copy to the clipboard";
            case ShowToast it -> "a toast";
            default -> action.getClass().getSimpleName();
        };
    }

    private static String instead(ClientAction action) {
        return switch (action) {
            case Assignment it -> set(it.signal().name());
            case Flash it -> set(it.signal().name());
            case ShowToast it -> "A handler shows a toast by e.toast(text).";
            default -> "A handler sets signals and states.";
        };
    }

    private static String set(String signal) {
        return "A handler changes signal " + signal + " by its set(value).";
    }
}
