package io.faststate.server;

import static io.faststate.server.json.JsonParts.JSON;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.metrics.Outcome;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard for Grafana shows what the metrics' reference lists, under Prometheus' names. */
class GrafanaDashboardTest {
    private static final Pattern NAME = Pattern.compile("faststate_[a-z_]+");
    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\) \\((?:rate|increase)?\\(?(faststate_[a-z_]+)");
    private static final Pattern OUTCOME = Pattern.compile("outcome=\"([a-z]+)\"");

    /** A meter's names in Prometheus. */
    private static Stream<String> names(String meter, String kind) {
        var name = meter.replace("`", "").replace('.', '_');
        return switch (kind) {
            case "timer" -> Stream.of(name + "_seconds_count", name + "_seconds_sum", name + "_seconds_max");
            case "counter" -> Stream.of(name + "_total");
            default -> Stream.of(name);
        };
    }

    private static List<List<String>> meters() {
        return ReferencePage.of("metrics.md").rows().filter(row -> row.getFirst().startsWith("`faststate.")).toList();
    }

    private static JsonObject dashboard() throws IOException {
        try (var reader = JSON.createReader(Files.newBufferedReader(Path.of("..", "docs", "how-to", "grafana.json")))) {
            return reader.readObject();
        }
    }

    private static List<JsonObject> panels() throws IOException {
        return dashboard().getJsonArray("panels").getValuesAs(JsonObject.class);
    }

    private static List<String> expressions() throws IOException {
        return panels().stream()
                .filter(panel -> panel.containsKey("targets"))
                .flatMap(panel -> panel.getJsonArray("targets").getValuesAs(JsonObject.class).stream())
                .map(target -> target.getString("expr"))
                .toList();
    }

    private static Stream<String> texts(JsonValue value) {
        return switch (value) {
            case JsonString text -> Stream.of(text.getString());
            case JsonObject object -> object.values().stream().flatMap(GrafanaDashboardTest::texts);
            case JsonArray items -> items.stream().flatMap(GrafanaDashboardTest::texts);
            default -> Stream.empty();
        };
    }

    @Test
    void dashboard_namesAllMetersOfTheReferenceAndNoOthers() throws IOException {
        var named = texts(dashboard())
                .flatMap(text -> NAME.matcher(text).results().map(MatchResult::group))
                .collect(toCollection(TreeSet::new));
        var listed = meters().stream().flatMap(row -> names(row.get(0), row.get(1))).collect(toCollection(TreeSet::new));
        assertEquals(listed, named);
    }

    @Test
    void dashboard_groupsByTagsThatTheMetersHave() throws IOException {
        var tags = new HashMap<String, Set<String>>();
        meters().forEach(row -> names(row.get(0), row.get(1)).forEach(
                name -> tags.put(name, Set.of(row.get(2).replace("`", "").split(", ")))));
        var groups = expressions().stream().flatMap(it -> GROUPED.matcher(it).results()).toList();
        assertEquals(
                expressions().stream().mapToInt(it -> it.split(" by \\(", -1).length - 1).sum(), groups.size(), "all groups are read");
        for (var group : groups) {
            for (var tag : group.group(1).split(", ")) {
                assertTrue(tags.getOrDefault(group.group(2), Set.of()).contains(tag), () -> group.group() + " has no " + tag);
            }
        }
    }

    @Test
    void dashboard_asksForOutcomesThatThereAre() throws IOException {
        var outcomes = Arrays.stream(Outcome.values()).map(Outcome::tag).toList();
        var asked = expressions().stream().flatMap(it -> OUTCOME.matcher(it).results()).map(it -> it.group(1)).toList();
        assertFalse(asked.isEmpty());
        assertTrue(outcomes.containsAll(asked), asked::toString);
    }

    @Test
    void panels_haveIdsAndPlacesOfTheirOwn() throws IOException {
        var ids = new HashSet<Integer>();
        var cells = new HashSet<String>();
        for (var panel : panels()) {
            assertTrue(ids.add(panel.getInt("id")), panel.getString("title"));
            var place = panel.getJsonObject("gridPos");
            for (var x = place.getInt("x"); x < place.getInt("x") + place.getInt("w"); x++) {
                for (var y = place.getInt("y"); y < place.getInt("y") + place.getInt("h"); y++) {
                    assertTrue(x < 24 && cells.add(x + "," + y), panel.getString("title"));
                }
            }
        }
    }
}
