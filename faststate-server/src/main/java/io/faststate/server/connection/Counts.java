package io.faststate.server.connection;

import java.util.concurrent.ConcurrentHashMap;

/** Counts how much of something each of many owners has right now. */
public final class Counts {
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();
    private final int most;

    /** Creates empty counts with a maximum for each owner. */
    public Counts(int most) {
        this.most = most;
    }

    /** Takes one more if the maximum allows it; whether it did. {@link #leave} gives it back. */
    public boolean enter(String who) {
        var entered = new boolean[1];
        taken.compute(who, (its, count) -> {
            var now = count == null ? 0 : count;
            entered[0] = now < most;
            return entered[0] ? Integer.valueOf(now + 1) : count;
        });
        return entered[0];
    }

    /** Gives one back. */
    public void leave(String who) {
        taken.computeIfPresent(who, (its, count) -> count == 1 ? null : count - 1);
    }
}
