package io.faststate.server.body;

import io.faststate.server.session.Session;
import java.util.concurrent.ConcurrentHashMap;

/** Counts how many requests of each session are carrying files. */
public final class UploadSlots {
    private final ConcurrentHashMap<Session, Integer> taken = new ConcurrentHashMap<>();
    private final int most;

    public UploadSlots(int most) {
        this.most = most;
    }

    /** Takes a slot if one is free; whether it was. {@link #leave} gives it back. */
    public boolean enter(Session session) {
        var entered = new boolean[1];
        taken.compute(session, (its, count) -> {
            var now = count == null ? 0 : count;
            entered[0] = now < most;
            return entered[0] ? Integer.valueOf(now + 1) : count;
        });
        return entered[0];
    }

    public void leave(Session session) {
        taken.computeIfPresent(session, (its, count) -> count == 1 ? null : count - 1);
    }
}
