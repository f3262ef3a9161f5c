package io.faststate.server.job;

import io.faststate.dsl.RecordState;
import io.faststate.dsl.Scope;
import io.faststate.dsl.State;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.metrics.LogText;
import io.faststate.server.state.EventClaim;
import io.faststate.server.state.States;
import io.faststate.server.store.StateKey;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to run a job that several nodes have: each run is taken in the store, under a number. A node that finds a greater
 * number than it expects has been forestalled. It needs no clock that nodes agree on: an interval's numbers are counted, and those
 * of daily runs are the times at which they are due.
 */
final class JobTurns {
    private static final System.Logger LOGGER = System.getLogger(JobTurns.class.getName());
    private static final RecordState<Turn> TURNS = State.records("jobTurn", Turn.NONE);

    private final States states;
    private final State<Turn> state;
    private final StateKey key;
    private final String node = UUID.randomUUID().toString();
    private final Timetable timetable;
    private final AtomicLong known;
    private final ReentrantLock lock = new ReentrantLock();
    private Runnable ending = () -> {};
    private volatile boolean running;

    /**
     * A turn that was taken.
     *
     * @param number the number of the run, or of the last sign that it still goes on
     * @param node who took it
     */
    record Turn(long number, String node) {
        static final Turn NONE = new Turn(0, "");
    }

    JobTurns(States states, String name, Timetable timetable) {
        this.states = states;
        this.timetable = timetable;
        this.state = TURNS.of(name).persistent();
        this.key = StateKey.internal(Scope.RECORD, name, state.name());
        this.known = new AtomicLong(states.load(state, key).value().number());
    }

    /** Takes the run that is due; whether no other node has. */
    boolean take() {
        var number = timetable.number(known.get());
        var turn = states.update(state, key, old -> old.number() < number ? new Turn(number, node) : old, EventClaim.none());
        known.set(turn.number());
        running = turn.equals(new Turn(number, node));
        if (running && timetable.counts()) {
            goOn();
        }
        return running;
    }

    /** Lets the others know again and again that the run goes on, so that none of them begins one. */
    private void goOn() {
        lock.lock();
        try {
            ending = ServerClock.schedule(timetable.pause().dividedBy(2), () -> {
                count();
                if (running) {
                    goOn();
                }
            });
        } finally {
            lock.unlock();
        }
    }

    /** Notes that the run which was taken has ended; the others count the time to the next one from now. */
    void end() {
        lock.lock();
        try {
            running = false;
            ending.run();
        } finally {
            lock.unlock();
        }
        if (timetable.counts()) {
            count();
        }
    }

    private void count() {
        try {
            var turn = states.update(state, key, old -> old.node().equals(node) ? new Turn(old.number() + 1, node) : old, EventClaim.none());
            known.accumulateAndGet(turn.number(), Math::max);
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.WARNING, "Other nodes could not be told that the job " + LogText.line(key.owner())
                    + " goes on, and may begin it too", LogText.lines(e));
        }
    }
}
