package io.faststate.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;

/**
 * The application's meters. Their tags contain only values from the application's own code: page patterns, outcomes and
 * kinds of patches.
 */
public final class Meters implements AutoCloseable {
    private final MeterRegistry registry;
    private final List<Gauge> gauges = new CopyOnWriteArrayList<>();
    private final Map<String, Map<Outcome, Timer>> events = new ConcurrentHashMap<>();
    private final Map<String, Map<Boolean, Timer>> loads = new ConcurrentHashMap<>();
    private final Map<String, Counter> renders = new ConcurrentHashMap<>();
    private final Map<String, Counter> patches = new ConcurrentHashMap<>();
    private final Counter bytes;
    private final Counter shared;
    private final LongAdder rendered = new LongAdder();

    /** Creates the meters in a registry. */
    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.bytes = Counter.builder("faststate.bytes")
                .description("Bytes of events and documents handed to the transport")
                .baseUnit("bytes")
                .register(registry);
        this.shared = Counter.builder("faststate.regions.shared")
                .description("Regions that a tab took from another tab's render")
                .register(registry);
    }

    /** Times an event, from its arrival to the end of its answer, in nanoseconds. */
    public void event(String page, Outcome outcome, long nanos) {
        events.computeIfAbsent(page, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, key -> Timer.builder("faststate.events")
                        .description("Events, by page and outcome")
                        .tag("page", page)
                        .tag("outcome", outcome.tag())
                        .register(registry))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Times a load of a page for a tab, in nanoseconds. */
    public void loaded(String page, boolean done, long nanos) {
        loads.computeIfAbsent(page, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(done, key -> Timer.builder("faststate.loads")
                        .description("What pages loaded for their tabs, by page and outcome")
                        .tag("page", page)
                        .tag("outcome", done ? "done" : "failed")
                        .register(registry))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts a render of a page or a region. */
    public void rendered(String page) {
        rendered.increment();
        renders.computeIfAbsent(page, key -> Counter.builder("faststate.renders")
                        .description("Renders of pages and regions, by page")
                        .tag("page", page)
                        .register(registry))
                .increment();
    }

    /** How many renders were counted, whether or not the registry keeps them. */
    public long renders() {
        return rendered.sum();
    }

    /** Counts a patch, of elements or of signals. */
    public void patched(String kind) {
        patches.computeIfAbsent(kind, key -> Counter.builder("faststate.patches")
                        .description("Patches, by kind")
                        .tag("kind", kind)
                        .register(registry))
                .increment();
    }

    /** Counts a stored value that can't be read and was quarantined. */
    public void quarantined(String scope, String state) {
        Counter.builder("faststate.quarantined")
                .description("Stored values that can't be read and are kept aside, by state")
                .tag("scope", scope)
                .tag("state", state)
                .register(registry)
                .increment();
    }

    /** Counts a region that a tab reused from another tab's render. */
    public void shared() {
        shared.increment();
    }

    /** Counts bytes handed to the transport. */
    public void sent(int count) {
        bytes.increment(count);
    }

    /** Registers a gauge, which is read whenever the metrics are. */
    public <T> void gauge(String name, String description, T source, ToDoubleFunction<T> value) {
        gauges.add(Gauge.builder(name, source, value)
                .description(description)
                .strongReference(true)
                .register(registry));
    }

    /** Removes the gauges of this application, which a registry would otherwise keep. */
    @Override
    public void close() {
        gauges.forEach(registry::remove);
        gauges.clear();
    }
}
