package io.faststate.server.testing.memory;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Delays, debounces and throttles what listeners do. */
final class Limiting {
    private final Timers timers;
    /** What is to be done later, by how to do it at once. */
    private final Map<Runnable, @Nullable PageEvent> pending = new LinkedHashMap<>();

    Limiting(Timers timers) {
        this.timers = timers;
    }

    /** Wraps what an attribute does as its modifiers say; it does nothing once the attribute is gone. */
    Consumer<@Nullable PageEvent> timed(Applied attribute, Consumer<@Nullable PageEvent> action) {
        Consumer<@Nullable PageEvent> run = event -> {
            if (!attribute.isGone()) {
                action.accept(event);
            }
        };
        if (attribute.has("delay")) {
            var inner = run;
            var delay = Duration.ofMillis(attribute.millis("delay", 0));
            run = event -> timers.after(delay, () -> inner.accept(event));
        }
        if (attribute.has("debounce")) {
            run = new Limit(attribute, "debounce", run, true)::accept;
        }
        return attribute.has("throttle") ? new Limit(attribute, "throttle", run, false)::accept : run;
    }

    /**
     * Does at once what is pending, so that what was typed goes before whatever comes next. An event leaves alone what waits
     * for the end of a row of its like.
     */
    void hurry(@Nullable PageEvent next) {
        for (var each : new LinkedHashMap<>(pending).entrySet()) {
            var event = each.getValue();
            if (next == null || event == null || !event.type().equals(next.type()) || !event.target().equals(next.target())) {
                each.getKey().run();
            }
        }
    }

    /** At most one run in a time span, at its beginning, its end or both; {@code restart} begins it anew with each event. */
    private final class Limit {
        private final Duration span;
        private final Consumer<@Nullable PageEvent> run;
        private final boolean restart;
        private final boolean leading;
        private final boolean trailing;
        private final Runnable finish = this::finish;
        private @Nullable Runnable timer;
        private boolean waiting;
        private @Nullable PageEvent last;

        Limit(Applied attribute, String modifier, Consumer<@Nullable PageEvent> run, boolean restart) {
            this.span = Duration.ofMillis(attribute.millis(modifier, 0));
            this.run = run;
            this.restart = restart;
            var edges = attribute.arguments(modifier);
            this.leading = restart ? edges.contains("leading") : !edges.contains("noleading");
            this.trailing = restart ? !edges.contains("notrailing") : edges.contains("trailing");
        }

        void accept(@Nullable PageEvent event) {
            var first = timer == null;
            waiting = trailing && !(first && leading);
            last = event;
            if (waiting) {
                pending.put(finish, event);
            }
            if (first || restart) {
                begin();
            }
            if (first && leading) {
                run.accept(event);
            }
        }

        private void begin() {
            cancel();
            timer = timers.after(span, () -> {
                timer = null;
                if (waiting && !restart) {
                    begin();
                }
                finish();
            });
        }

        private void cancel() {
            if (timer != null) {
                timer.run();
                timer = null;
            }
        }

        private void finish() {
            pending.remove(finish);
            var runs = waiting;
            waiting = false;
            if (restart) {
                cancel();
            }
            if (runs) {
                run.accept(last);
            }
        }
    }
}
