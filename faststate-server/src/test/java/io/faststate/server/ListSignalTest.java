package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.form.ChosenFile;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists and files that a browser sends are read by their declared types, or turned away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListSignalTest {
    private enum Color {
        RED,
        BLUE
    }

    private final List<String> effects = new CopyOnWriteArrayList<>();
    private final FastState server = Servers.of(this::view);

    @AfterAll
    void stop() {
        server.close();
    }

    private Node view(Page page) {
        var texts = page.signal("texts", List.of("a", "b"), String.class);
        var colors = page.signal("colors", List.of(Color.BLUE), Color.class);
        var numbers = page.signal("numbers", List.of(), Long.class);
        var files = page.file("files");
        return div(
                p(texts.size().text()),
                button("go").id("go").onClick(() -> effects.add(
                        texts.get() + " " + colors.get() + " " + numbers.get() + " " + files.get())),
                button("contents").id("contents").onClick(
                        () -> effects.add(files.file().map(ChosenFile::text).orElse("none"))),
                button("set").id("set").onClick(() -> {
                    colors.set(List.of(Color.RED, Color.BLUE));
                    files.clear();
                }));
    }

    private Reply send(String button, String json) {
        effects.clear();
        var tab = Visitor.of(server).open("/");
        return tab.post(tab.action(button), "1", json);
    }

    @Test
    void lists_beginAsTheyWereDeclared() {
        var tab = Visitor.of(server).open("/");
        assertEquals("[\"BLUE\"]", tab.signal("colors").toString());
        assertEquals("[]", tab.signal("files").toString());
        assertEquals("2", tab.text("p"));
        assertEquals(200, tab.click("#go").status());
        assertEquals("[a, b] [BLUE] [] []", effects.getLast());
    }

    @Test
    void lists_ofTheirTypes_areRead() {
        var file = "{\"name\":\"../a.txt\",\"contents\":\"aMOp\",\"mime\":\"text/plain\"}";
        assertEquals(200, send("#go", "{\"texts\":[],\"colors\":[\"RED\",\"RED\"],\"numbers\":[1,\"2\"],\"files\":[" + file + "]}")
                .status());
        assertEquals(List.of("[] [RED, RED] [1, 2] [ChosenFile[../a.txt, text/plain, 3 bytes]]"), effects);
        assertEquals(200, send("#contents", "{\"files\":[" + file + "]}").status());
        assertEquals(List.of("hé"), effects);
    }

    @Test
    void list_setByAHandler_reachesTheBrowser() {
        var tab = Visitor.of(server).open("/");
        tab.set("files", "[{\"name\":\"a\",\"contents\":\"\",\"mime\":\"\"}]");
        assertEquals(200, tab.click("#set").status());
        assertEquals("[\"RED\",\"BLUE\"]", tab.signal("colors").toString());
        assertEquals("[]", tab.signal("files").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "texts|\"a\"", "texts|[1]", "texts|[null]", "texts|[[\"a\"]]", "texts|{\"0\":\"a\"}", "texts|null",
        "colors|[\"GREEN\"]", "colors|[\"red\"]", "colors|[0]", "colors|\"RED\"",
        "numbers|[1.5]", "numbers|[\"\"]", "numbers|[\"x\"]", "numbers|[9223372036854775808]", "numbers|[1e999999999]",
        "numbers|[\"1e999999999\"]", "numbers|[true]", "numbers|1",
        "files|{}", "files|[{}]", "files|[\"a\"]", "files|[{\"name\":\"a\",\"mime\":\"b\",\"contents\":\"!\"}]",
        "files|[{\"name\":\"a\",\"mime\":\"b\",\"contents\":1}]", "files|[{\"name\":\"a\",\"contents\":\"\"}]",
        "files|[{\"name\":7,\"mime\":\"b\",\"contents\":\"\"}]"
    })
    void list_ofAnotherType_isRefused(String name, String value) {
        var reply = send("#go", "{\"" + name + "\":" + value + "}");
        assertEquals(400, reply.status(), reply.text());
        assertTrue(reply.text().contains("\"code\":\"signal_type\""), reply.text());
        assertTrue(reply.text().contains("Signal " + name + " must be a list"), reply.text());
        assertEquals(List.of(), effects);
    }

    @Test
    void file_largerThanAnEventMayBe_isRefused() {
        var reply = send("#go", "{\"files\":[{\"name\":\"a\",\"mime\":\"\",\"contents\":\"" + "A".repeat(70_000) + "\"}]}");
        assertEquals(413, reply.status());
        assertTrue(reply.text().contains("\"code\":\"body_too_large\""), reply.text());
        assertEquals(List.of(), effects);
    }

    @Test
    void list_declaredWithTwoTypes_isAnError() {
        try (var two = Servers.of(page -> {
            page.signal("a", List.of(), String.class);
            page.signal("a", List.of(), Color.class);
            return p("x");
        })) {
            assertEquals(500, Visitor.of(two).get("/").status());
        }
    }
}
