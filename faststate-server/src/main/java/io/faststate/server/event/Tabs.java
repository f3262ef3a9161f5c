package io.faststate.server.event;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.faststate.server.body.DraftEdits;
import io.faststate.server.body.EarlyClaims;
import io.faststate.server.clock.ServerClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers the events of each tab, whether or not its page instance is kept. */
final class Tabs {
    private static final long SECOND = 1_000_000_000L;

    private final Cache<String, Tab> tabs;
    /** Tabs whose events are running, so that a tab forgotten in the meantime is the same one when it comes back. */
    private final Cache<String, Tab> running = Caffeine.newBuilder()
            .weakValues()
            .executor(Runnable::run)
            .build();

    private final long nanosPerEvent;
    private final Function<String, Set<String>> committed;

    /**
     * Creates an empty registry.
     *
     * @param maximum how many tabs are remembered
     * @param kept how long a tab is remembered after its last event; longer than browsers repeat a delivery
     * @param eventsPerSecond how many events a tab may send per second
     * @param committed finds the ids of a tab's events that the store knows, from an earlier process or another one
     */
    Tabs(long maximum, Duration kept, int eventsPerSecond, Function<String, Set<String>> committed) {
        this(maximum, kept, eventsPerSecond, committed, ServerClock::nanos);
    }

    /** Creates an empty registry with another clock. */
    Tabs(
            long maximum,
            Duration kept,
            int eventsPerSecond,
            Function<String, Set<String>> committed,
            Ticker clock) {
        this.committed = committed;
        nanosPerEvent = SECOND / eventsPerSecond;
        tabs = Caffeine.newBuilder()
                .maximumSize(maximum)
                .expireAfterAccess(kept)
                .ticker(clock)
                .executor(Runnable::run)
                .build();
    }

    /** How many tabs are remembered, for tests and diagnostics. */
    long count() {
        tabs.cleanUp();
        return tabs.estimatedSize();
    }

    Tab of(String name) {
        return tabs.get(name, it -> running.get(it, its -> new Tab(nanosPerEvent, committed.apply(name))));
    }

    /** One tab: how much of its allowance is used, and which events it has delivered. */
    static final class Tab implements EarlyClaims {
        /** A browser repeats an event before it sends the next ones, so only a few can come between. */
        static final int EVENTS = 128;

        private final ReentrantLock turn = new ReentrantLock(true);
        private final long nanosPerEvent;
        private final LinkedHashSet<String> events;
        private final Map<String, Answer> running = new HashMap<>();
        private final DraftEdits edits = new DraftEdits();
        private final Map<String, CountDownLatch> ahead = new HashMap<>();
        private final Set<String> keptAhead = new HashSet<>();
        private final LinkedHashMap<String, byte[]> lasting = new LinkedHashMap<>();
        private int lastingBytes;
        private String formEvent = "";
        private @Nullable FormResult formResult;
        private long usedUntil;

        private Tab(long nanosPerEvent, Set<String> committed) {
            this.events = new LinkedHashSet<>(committed);
            this.nanosPerEvent = nanosPerEvent;
            this.usedUntil = ServerClock.nanos() - SECOND;
        }

        /** Held while a handler of this tab runs: the tab's events run one at a time, in order of arrival. */
        ReentrantLock turn() {
            return turn;
        }

        /** The edits that handlers made to lists in the browser. */
        DraftEdits edits() {
            return edits;
        }

        /** Whether the tab may have one more event now: its allowance refills evenly and holds one second's worth. */
        synchronized boolean admit() {
            var now = ServerClock.nanos();
            var used = Math.max(usedUntil, now - SECOND) + nanosPerEvent;
            if (used > now) {
                return false;
            }
            usedUntil = used;
            return true;
        }

        /**
         * Notes that an event arrived; returns the answer to an earlier delivery of it that is still running, if there
         * is one.
         */
        synchronized Optional<Answer> arrive(String eventId, Answer answer) {
            return Optional.ofNullable(running.putIfAbsent(eventId, answer));
        }

        /** Claims an event; whether this is its first delivery. */
        synchronized boolean claim(String eventId) {
            if (!events.add(eventId)) {
                return false;
            }
            if (events.size() > EVENTS) {
                events.removeFirst();
            }
            return true;
        }

        /**
         * Claims an event before it has fully arrived; whether this is its first delivery. Waits for another delivery
         * in progress: if that breaks off, this one gets the event.
         */
        boolean claimAhead(String eventId) throws InterruptedException {
            while (true) {
                CountDownLatch other;
                synchronized (this) {
                    other = ahead.get(eventId);
                    if (other == null) {
                        var first = claim(eventId);
                        if (first) {
                            ahead.put(eventId, new CountDownLatch(1));
                        }
                        return first;
                    }
                }
                other.await();
            }
        }

        @Override
        public synchronized boolean keepAhead(String eventId) {
            // Many other events may have arrived since.
            events.remove(eventId);
            claim(eventId);
            keptAhead.add(eventId);
            return true;
        }

        @Override
        public synchronized void endAhead(String eventId) {
            if (!keptAhead.remove(eventId)) {
                events.remove(eventId);
            }
            Objects.requireNonNull(ahead.remove(eventId)).countDown();
        }

        /** Releases a claim: the event was refused before it could have an effect. */
        synchronized void release(String eventId) {
            events.remove(eventId);
        }

        /** Notes that a delivery is done, and keeps the parts of its answer that the page can't repeat. */
        synchronized void end(String eventId, Answer answer) {
            if (!running.remove(eventId, answer)) {
                return;
            }
            answer.end();
            if (!answer.lasting().isEmpty()) {
                var bytes = answer.lasting().toByteArray();
                // What the first delivery had to tell stays.
                if (lasting.putIfAbsent(eventId, bytes) == null) {
                    lastingBytes += bytes.length;
                }
            }
            while (lastingBytes > OneOffPatches.MAXIMUM) {
                lastingBytes -= lasting.pollFirstEntry().getValue().length;
            }
        }

        /** Keeps the result of a form that was posted without a client, to answer a repeat of the last one. */
        synchronized void keep(String eventId, FormResult result) {
            formEvent = eventId;
            formResult = result;
        }

        /** The result of a form that was posted without a client, if it was the last one. */
        synchronized Optional<FormResult> formResult(String eventId) {
            return formEvent.equals(eventId) ? Optional.ofNullable(formResult) : Optional.empty();
        }

        /** The parts of an event's answer to send again. */
        synchronized byte[] lasting(String eventId) {
            return lasting.getOrDefault(eventId, new byte[0]);
        }
    }
}
