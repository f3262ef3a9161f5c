package io.faststate.server;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Html;
import io.faststate.server.metrics.Meters;
import io.faststate.server.metrics.Outcome;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of metrics has each meter with its kind and tags, and each outcome. */
class MetricsReferenceTest {
    private static List<List<String>> rows(boolean meters) {
        return ReferencePage.of("metrics.md").rows().filter(row -> row.getFirst().startsWith("`faststate.") == meters).toList();
    }

    private static String kind(Meter meter) {
        return meter.getId().getType().name().toLowerCase(Locale.ROOT);
    }

    private static String tags(Meter meter) {
        return meter.getId().getTags().stream().map(Tag::getKey).map(key -> "`" + key + "`").collect(joining(", "));
    }

    @Test
    void page_hasEachMeterWithItsKindAndTags() {
        var registry = new SimpleMeterRegistry();
        var feature = FastState.builder().meterRegistry(registry).page("/", page -> Html.none()).feature();
        var found = new TreeMap<String, List<String>>();
        try (var meters = new Meters(registry)) {
            meters.event("/", Outcome.RAN, 1);
            meters.loaded("/", true, 1);
            meters.rendered("/");
            meters.patched("signals");
            meters.quarantined("global", "banner");
            meters.shared();
            meters.sent(1);
            registry.getMeters().stream()
                    .filter(meter -> meter.getId().getName().startsWith("faststate."))
                    .forEach(meter -> found.put("`" + meter.getId().getName() + "`", List.of(kind(meter), tags(meter))));
        } finally {
            feature.close();
        }
        var listed = new TreeMap<String, List<String>>();
        rows(true).forEach(row -> listed.put(row.getFirst(), row.subList(1, 3)));
        assertEquals(found, listed);
    }

    @Test
    void page_hasEachOutcome() {
        assertEquals(
                Stream.of(Outcome.values()).map(outcome -> "`" + outcome.tag() + "`").toList(),
                new ArrayList<>(rows(false).stream().map(List::getFirst).toList()));
    }
}
