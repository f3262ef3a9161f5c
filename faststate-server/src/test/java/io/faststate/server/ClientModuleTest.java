package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.copying;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.View;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.signal.ListSignal;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.ToastKind;
import io.faststate.server.signal.SignalKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pages load a part of the client, and what they tell it. */
class ClientModuleTest {
    private enum Size { SMALL, LARGE }

    private record Point(int x, Size size, boolean on) {}

    private record Walk(List<Integer> steps) {}

    private static final Pattern SCRIPT = Pattern.compile("<script defer src=\"(/app/_faststate/browser-[0-9a-f]+\\.js)\">");
    private static final State<Boolean> SHOWN = State.tab("shown", false);

    private static FastState of(View view) {
        return Servers.start(builder -> builder.base("/app").page("/", view));
    }

    @Test
    void part_isLoadedAfterTheClientWhereThePageUsesIt() {
        try (var server = of(page -> button("Copy").onClick(copying("text")))) {
            var document = Visitor.of(server).get("/app/").text();
            var script = SCRIPT.matcher(document);
            assertTrue(script.find(), document);
            assertTrue(script.start() > document.indexOf("/app/_faststate/client-"), document);
            var reply = Visitor.of(server).get(script.group(1));
            assertEquals(200, reply.status());
            assertEquals("text/javascript; charset=utf-8", reply.header("Content-Type"));
        }
    }

    @Test
    void part_isNotLoadedElsewhere() {
        try (var server = of(page -> p("nothing of it"))) {
            assertFalse(SCRIPT.matcher(Visitor.of(server).get("/app/").text()).find());
        }
    }

    @Test
    void firstUseInAPatch_bringsThePart() {
        try (var server = of(page -> div(
                button("Show").id("show").onClick(() -> SHOWN.set(true)),
                live(SHOWN, shown -> div(when(shown, () -> button("Copy").onClick(copying("text")))))))) {
            var tab = Visitor.of(server).open("/app/");
            assertFalse(tab.has("script[src*=browser]"));
            var reply = tab.click("#show");
            assertTrue(SCRIPT.matcher(reply.text()).find(), reply.text());
            assertFalse(SCRIPT.matcher(tab.click("#show").text()).find());
        }
    }

    @Test
    void toast_bringsThePartAndItsText() {
        try (var server = of(page -> button("Tell").id("tell")
                .onClick(e -> e.toast(ToastKind.WARNING, "Mind the <gap>", Duration.ofSeconds(3))))) {
            var text = Visitor.of(server).open("/app/").click("#tell").text();
            assertTrue(SCRIPT.matcher(text).find(), text);
            assertTrue(Parser.unescapeEntities(text, true)
                    .contains("data-toast=\"{\"text\":\"Mind the <gap>\",\"kind\":\"warning\",\"time\":3000}\""), text);
        }
    }

    @Test
    void repeatedEvent_tellsItsToastAgain() {
        try (var server = of(page -> button("Tell").id("tell").onClick(e -> e.toast("Done")))) {
            var tab = Visitor.of(server).open("/app/");
            var path = tab.action("#tell");
            var first = tab.post(path, "event-1", "{}");
            var second = tab.post(path, "event-1", "{}");
            assertTrue(first.text().contains("data-toast"), first.text());
            assertTrue(second.text().contains("data-toast"), second.text());
        }
    }

    @Test
    void otherClient_isToldByANotice(@TempDir Path folder) throws Exception {
        var script = Files.writeString(folder.resolve("datastar.js"), "// Datastar v1.0.3\n");
        try (var server = Servers.start(builder -> builder.base("/app").client(Client.official(script.toString()))
                .page("/", page -> div(
                        stored(page),
                        button("Copy").id("copy").onClick(copying("text")),
                        button("Tell").id("tell").onClick(e -> e.toast("Done")))))) {
            var tab = Visitor.of(server).open("/app/");
            assertFalse(tab.has("script[src*=browser]"));
            assertFalse(tab.has("#faststate-browser"));
            assertEquals(List.of("null"), tab.attributes("#copy", "data-on:click"));
            var reply = tab.click("#tell");
            assertFalse(reply.text().contains("data-toast"), reply.text());
            assertEquals("Done", tab.notice());
        }
    }

    @Test
    void storedSignalsAndMediaQueries_areToldToTheClient() {
        try (var server = of(ClientModuleTest::stored)) {
            var tab = Visitor.of(server).open("/app/");
            assertEquals(List.of("{\"size\":[\"SMALL\",\"LARGE\"]}"), tab.attributes("#faststate-browser", "data-persist"));
            assertEquals(List.of("{\"text\":\"string\"}"), tab.attributes("#faststate-browser", "data-persist__session"));
            var media = tab.attributes("#faststate-browser", "data-match-media").getFirst();
            assertTrue(media.startsWith("{\"_media_") && media.endsWith("\":\"(width < 40rem)\"}"), media);
            assertTrue(tab.has("script[src*=browser][blocking=render]"));
        }
    }

    private static Node stored(Page page) {
        page.persist(page.signal("size", Size.SMALL));
        var text = page.persistForTab(page.signal("text", ""));
        return div(input().bind(text), p("narrow").showWhen(page.narrow()));
    }

    @Test
    void kinds_areThoseOfTheServer() {
        assertEquals("\"integer\"", SignalKinds.json(NumberSignal.of("n", 1)));
        assertEquals("\"number\"", SignalKinds.json(NumberSignal.of("n", 1.5)));
        assertEquals(
                "{\"each\":\"string\"}", SignalKinds.json(ListSignal.of("l", List.of(), String.class)));
        assertEquals(
                "{\"of\":{\"x\":\"string\",\"size\":[\"SMALL\",\"LARGE\"],\"on\":\"boolean\"}}",
                SignalKinds.json(RecordSignal.of("r", new Point(1, Size.SMALL, true))));
    }

    @Test
    void whatCanNotBeKept_isRefused() {
        assertThrows(FastStateException.class,
                () -> SignalKinds.json(RecordSignal.of("r", new Walk(List.of(1)))));
        assertThrows(FastStateException.class, () -> SignalKinds.json(FileSignal.of("f")));
    }
}
