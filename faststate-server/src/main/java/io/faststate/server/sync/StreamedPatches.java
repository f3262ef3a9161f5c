package io.faststate.server.sync;

import io.faststate.server.datastar.EventWriter;
import org.jspecify.annotations.Nullable;

/**
 * The patches that wait for a tab's stream, where a browser takes them in the order of their arrival: they all go by the
 * stream then, since answers and the stream overtake each other. Its page instance lets one thread at a time use it.
 */
public final class StreamedPatches {
    /** A stream that takes nothing for so long is sent the whole page instead. */
    private static final int MOST = 1 << 20;

    private @Nullable EventWriter waiting;
    private @Nullable Runnable wake;

    /** From now on patches wait for a stream, which is woken for them. */
    public void open(Runnable stream) {
        wake = stream;
        waiting = EventWriter.create();
    }

    /** Whether the stream was the one that patches wait for; they then wait no longer. */
    @SuppressWarnings("ReferenceEquality") // a stream that was replaced is another one
    public boolean close(Runnable stream) {
        var own = wake == stream;
        if (own) {
            wake = null;
            waiting = null;
        }
        return own;
    }

    /** Where patches go that would be a part of an answer. */
    public EventWriter insteadOf(EventWriter answer) {
        return waiting == null ? answer : waiting;
    }

    /** Wakes the stream if there is something for it; false if that is too much. */
    public boolean wake() {
        if (wake == null || waiting == null || waiting.size() == 0) {
            return true;
        }
        wake.run();
        if (waiting.size() <= MOST) {
            return true;
        }
        waiting = EventWriter.create();
        return false;
    }

    /** Moves what waits to the stream. */
    public void moveTo(EventWriter stream) {
        if (waiting != null && waiting.size() > 0) {
            stream.append(waiting.take());
        }
    }
}
