package io.faststate.server;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.chart.ChartZoom;
import io.faststate.dsl.kit.chart.Charts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server does with a range that a browser sends. */
class BrushEventTest {
    private static final List<String> CHOSEN = Collections.synchronizedList(new ArrayList<>());
    private static final FastState SERVER = Servers.start(builder -> builder.page("/", BrushEventTest::view));

    @BeforeEach
    void nothingIsChosen() {
        CHOSEN.clear();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Node view(Page page) {
        return div("plot").id("plot").brush(page.brush("range"), (from, to) -> CHOSEN.add(from + " to " + to));
    }

    private static Reply send(Tab tab) {
        return tab.post(tab.action("#plot", "data-on:brush"));
    }

    @Test
    void range_reachesTheHandler_andLoadsThePart() {
        var tab = Visitor.of(SERVER).open("/");
        assertTrue(tab.has("#plot[data-brush]") && tab.has("script[src*=brush]"), tab.markup());
        assertEquals(200, send(tab.set("rangeFrom", "0.25").set("rangeTo", "1")).status());
        assertEquals(List.of("0.25 to 1.0"), CHOSEN);
        assertEquals("", tab.notice());
    }

    @ParameterizedTest
    @CsvSource({"0.7,0.3", "0.5,0.5", "-0.1,0.5", "0,1.0000001", "1e300,1e301", "-1e300,1e300"})
    void numbersThatAreNoRange_areRefused(String from, String to) {
        var tab = Visitor.of(SERVER).open("/");
        assertEquals(200, send(tab.set("rangeFrom", from).set("rangeTo", to)).status());
        assertEquals("A range is two numbers from 0 to 1, the lower one first", tab.notice());
        assertEquals(List.of(), CHOSEN);
    }

    @ParameterizedTest
    @CsvSource({"null", "true", "'\"0.5\"'", "1e999999999", "[0.5]"})
    void valueOfAnotherType_isRefused(String value) {
        var tab = Visitor.of(SERVER).open("/");
        var json = "{\"rangeFrom\":" + value + ",\"rangeTo\":1}";
        var reply = tab.post(tab.action("#plot", "data-on:brush"), "1", json);
        assertEquals(400, reply.status(), reply.text());
        assertTrue(reply.text().contains("\"code\":\"signal_type\""), reply.text());
        assertEquals(List.of(), CHOSEN);
    }

    private static Node chart(Page page) {
        var zoom = ChartZoom.of(page, "zoom");
        return div(live(() -> Charts.line("Heat", List.of(0, 20, 40, 60, 80, 100)).series("Oven", List.of(0, 1, 2, 3, 4, 5)).zoomed(zoom).view()));
    }

    @Test
    void rangeOfAChartThatWasZoomedMeanwhile_isRefused() {
        try (var server = Servers.start(builder -> builder.page("/", BrushEventTest::chart))) {
            var tab = Visitor.of(server).open("/");
            var seen = tab.action("[data-brush]", "data-on:brush");
            tab.signals().keySet().forEach(name -> tab.set(name, name.endsWith("From") ? "0.15" : name.endsWith("To") ? "0.85" : tab.signal(name).toString()));
            tab.post(seen);
            assertEquals(List.of("20", "40", "60", "80"), tab.texts("tbody th"));
            assertEquals("", tab.notice());
            tab.post(seen);
            assertEquals(List.of("20", "40", "60", "80"), tab.texts("tbody th"));
            assertNotEquals("", tab.notice());
            tab.post(tab.action("[data-brush]", "data-on:brush"));
            assertEquals(List.of("40", "60"), tab.texts("tbody th"));
        }
    }

    @Test
    void otherClient_hasNoBrush(@TempDir Path folder) throws Exception {
        var script = Files.writeString(folder.resolve("datastar.js"), "// Datastar v1.0.3\n");
        try (var server = Servers.start(builder -> builder.client(Client.official(script.toString())).page("/", BrushEventTest::view))) {
            var tab = Visitor.of(server).open("/");
            assertFalse(tab.has("[data-brush]") || tab.has("script[src*=brush]"), tab.markup());
        }
    }
}
