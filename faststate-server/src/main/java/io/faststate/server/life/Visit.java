package io.faststate.server.life;

import io.faststate.dsl.Handler;
import io.faststate.dsl.action.UnusedActions;
import io.faststate.dsl.port.Work;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.datastar.EventWriter;
import io.faststate.server.instance.PageInstance;
import io.faststate.server.metrics.Failures;
import io.faststate.server.route.AccessDeniedException;
import io.faststate.server.state.States;
import io.faststate.server.view.PageLife;
import io.faststate.server.view.PageLife.Interval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One tab from its arrival until it is gone, across all of its streams. Only one thread at a time may change this. */
final class Visit {
    private static final System.Logger LOGGER = System.getLogger(Visit.class.getName());

    private final States states;
    private final Turns turns;
    private final String tab;
    private final Thread mounting;
    private final Running<Key> intervals = new Running<>();
    private final Running<String> background = new Running<>();
    private final TabLoads loads;
    private volatile PageInstance instance;
    private volatile Consumer<byte[]> stream;
    private volatile List<Handler> unmount = List.of();
    private int streams = 1;
    private boolean streaming = true;

    /** Starts the visit of a tab. */
    Visit(PageInstance instance, Consumer<byte[]> stream, States states, Turns turns, TabLoads loads) {
        this.instance = instance;
        this.stream = stream;
        this.states = states;
        this.turns = turns;
        this.loads = loads;
        this.tab = instance.address().tab();
        var handlers = instance.life().mount();
        this.mounting = Thread.ofVirtual().name("faststate-mount").unstarted(() -> runAll(handlers));
        mounting.start();
    }

    /** An interval is the same one in all renders that have the same handler and period. */
    private record Key(Duration period, String handler) {}

    void here(PageInstance now, Consumer<byte[]> its, PageLife life) {
        if (!streaming || !stream.equals(its)) {
            streams++;
            streaming = true;
        }
        instance = now;
        stream = its;
        unmount = life.unmount();
        var wanted = wanted(now, life);
        intervals.keep(wanted.keySet());
        wanted.keySet().stream().filter(key -> !intervals.has(key)).forEach(this::start);
        var tasks = new HashMap<String, Handler>();
        life.background().forEach(handler -> tasks.put(now.routeId(handler), handler));
        background.keep(tasks.keySet());
        tasks.forEach((key, handler) -> {
            if (!background.has(key)) {
                background.start(key, "faststate-background", () -> task(key, handler));
            }
        });
        loads.here(life.loads());
    }

    private static Map<Key, Handler> wanted(PageInstance instance, PageLife life) {
        var wanted = new HashMap<Key, Handler>();
        for (Interval each : life.intervals()) {
            wanted.put(new Key(each.period(), instance.routeId(each.handler())), each.handler());
        }
        return wanted;
    }

    /** How many streams the tab has had. */
    int streams() {
        return streams;
    }

    /** Notes that a stream ended; whether the tab has no other one. */
    boolean leave(Consumer<byte[]> its) {
        if (!stream.equals(its)) {
            return false;
        }
        streaming = false;
        return true;
    }

    /** Interrupts everything that runs for the tab; returns the threads that its end must wait for. */
    List<Thread> stop() {
        loads.end();
        mounting.interrupt();
        var running = new ArrayList<Thread>();
        running.add(mounting);
        running.addAll(intervals.end());
        running.addAll(background.end());
        return running;
    }

    /** Ends the visit: waits for what it began, then runs the handlers of {@code onUnmount}. */
    void end() {
        var running = stop();
        Thread.ofVirtual().name("faststate-unmount").start(() -> {
            try {
                for (var each : running) {
                    each.join();
                }
            } catch (InterruptedException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "A tab's end was interrupted", e);
            }
            runAll(unmount);
        });
    }

    private void runAll(List<Handler> handlers) {
        try {
            for (var handler : handlers) {
                turns.run(tab, () -> run(handler, () -> true));
            }
        } catch (Exception e) {
            LOGGER.log(System.Logger.Level.DEBUG, "Handlers of a tab were interrupted", e);
        }
    }

    /** Runs a background task, outside the tab's turns. */
    private void task(String key, Handler handler) {
        try {
            mounting.join();
            if (background.wanted(key)) {
                run(handler, () -> background.wanted(key));
            }
        } catch (InterruptedException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "A background task ended with its tab, or a render without it", e);
        }
    }

    private void start(Key key) {
        intervals.start(key, "faststate-interval", () -> {
            try {
                mounting.join();
                ServerClock.repeat(key.period(), () -> turns.run(tab, () -> tick(key)));
            } catch (InterruptedException e) {
                LOGGER.log(System.Logger.Level.DEBUG, "An interval ended with its tab, or a render without it", e);
            } catch (Exception e) {
                var unused = Failures.log("An interval of page " + pattern() + " ended", e);
            }
        });
    }

    /** Runs an interval's handler, as an event would, if a render of the current state yields it. */
    private void tick(Key key) throws InterruptedException {
        if (instance.open() && rendered()) {
            var handler = wanted(instance, instance.life()).get(key);
            if (handler != null) {
                run(handler, () -> true);
            }
        }
    }

    private boolean rendered() {
        var events = EventWriter.create();
        try {
            instance.refresh(events, Long.MAX_VALUE);
            send(events);
            return true;
        } catch (AccessDeniedException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "An interval's tab may no longer see its page", e);
            return false;
        } catch (Exception e) {
            // The stream renders the same view, and tells the user.
            instance.forget();
            LOGGER.log(System.Logger.Level.DEBUG, "An interval's page can't be rendered", e);
            return false;
        }
    }

    /** Runs a handler; a failure is reported as long as the handler is still wanted. */
    private void run(Handler handler, BooleanSupplier wanted) throws InterruptedException {
        try {
            var work = new LifeWork(instance, states);
            Work.call(work, () -> {
                handler.run();
                UnusedActions.refuse(work.actions());
                return handler;
            });
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            if (!wanted.getAsBoolean()) {
                LOGGER.log(System.Logger.Level.DEBUG, "A handler of a tab failed after it was ended", e);
                return;
            }
            var code = instance.viewFailed(e)
                    .orElseGet(() -> Failures.log("A handler of the life of page " + pattern() + " failed", e));
            var events = EventWriter.create();
            instance.messages().notice(events, instance.words().failed(code));
            send(events);
        }
    }

    private void send(EventWriter events) {
        if (events.size() > 0) {
            stream.accept(events.take());
        }
    }

    private String pattern() {
        return instance.address().pattern();
    }
}
