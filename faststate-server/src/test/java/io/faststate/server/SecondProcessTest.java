package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Another process with the same key and the same code knows this one's pages. */
class SecondProcessTest {
    private static final State<Integer> COUNT = State.global("count", 0);

    record Row(int id, String name) {}

    private static Node view(Page page) {
        var row = new Row(7, "milk");
        return section(
                p(String.valueOf(COUNT.get())).id("count"),
                button("+1").onClick(() -> COUNT.update(n -> n + 1)),
                button("id").id("add").onClick(() -> COUNT.update(n -> n + row.id())),
                button("name").onClick(() -> COUNT.update(n -> n + row.name().length())));
    }

    @Test
    void page_ofThisProcess_worksInAnother() throws Exception {
        Tab tab;
        try (var server = Servers.of(SecondProcessTest::view)) {
            tab = Visitor.of(server).open("/");
        }
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcessTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            var port = out.readLine();
            assertTrue(port != null && port.matches("[0-9]+"), port);
            tab.visitor().moveTo(Integer.parseInt(port));
            assertEquals(tab.visitor().open("/").buttons(), tab.buttons());
            tab.click("#add");
            assertEquals("7", tab.text("#count"));
        } finally {
            process.destroy();
        }
    }

    /** Serves the same page until it is ended. */
    public static void main(String[] arguments) {
        System.out.println(Servers.of(SecondProcessTest::view).port());
    }

    @Test
    void buttons_withDifferentHandlers_haveDifferentIds() {
        try (var server = Servers.of(SecondProcessTest::view)) {
            var actions = Visitor.of(server).open("/").buttons().stream().map(Tab.Shown::action).distinct().toList();
            assertEquals(3, actions.size(), () -> List.copyOf(actions).toString());
        }
    }
}
