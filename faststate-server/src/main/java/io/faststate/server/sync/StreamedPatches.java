package io.faststate.server.sync;

import io.faststate.server.datastar.EventWriter;
import org.jspecify.annotations.Nullable;

/**
 * The patches that wait for a tab's stream, for browsers that apply patches in the order of arrival. All patches then
 * go by the stream, because answers and the stream could overtake each other. Its page instance allows one thread at a
 * time to use it.
 */
public final class StreamedPatches {
    /** The most bytes that may wait; a stream that falls further behind is sent the whole page instead. */
    private static final int MOST = 1 << 20;

    private @Nullable EventWriter waiting;
    private @Nullable Runnable wake;

    /** Makes patches wait for a stream, which is woken for them. */
    public void open(Runnable stream) {
        wake = stream;
        waiting = EventWriter.create();
    }

    /** Closes a stream, if it was the one that patches wait for; whether it was. They then wait no longer. */
    @SuppressWarnings("ReferenceEquality") // a stream that was replaced is another one
    public boolean close(Runnable stream) {
        var own = wake == stream;
        if (own) {
            wake = null;
            waiting = null;
        }
        return own;
    }

    /** The writer for patches that would otherwise be part of an answer. */
    public EventWriter insteadOf(EventWriter answer) {
        return waiting == null ? answer : waiting;
    }

    /** Wakes the stream if there is something for it; false if too much is waiting. */
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

    /** Moves the waiting patches to the stream. */
    public void moveTo(EventWriter stream) {
        if (waiting != null && waiting.size() > 0) {
            stream.append(waiting.take());
        }
    }
}
