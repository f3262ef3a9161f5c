package io.faststate.server.testing.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The dialogs that scripts of a tab open, and what the person answers: yes, unless the test says otherwise. */
public final class Dialogs {
    private final Deque<Boolean> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    /** Sets how the next dialog is answered, after those that are set already. */
    public synchronized void answerNext(boolean accepted) {
        answers.add(accepted);
    }

    /** Notes that a dialog opened; whether it is accepted. */
    public synchronized boolean opened(String text) {
        asked.add(text);
        return answers.isEmpty() || answers.remove();
    }

    /** The texts of the dialogs that opened, the oldest first. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }
}
