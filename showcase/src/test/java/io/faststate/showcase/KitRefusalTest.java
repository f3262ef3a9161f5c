package io.faststate.showcase;

import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.KanbanBoard;
import io.faststate.dsl.kit.Tabs;
import io.faststate.dsl.kit.field.Combobox;
import io.faststate.dsl.kit.field.TagField;
import io.faststate.dsl.kit.grid.Grid;
import io.faststate.dsl.kit.grid.Sort;
import io.faststate.server.FastState;
import io.faststate.server.testing.TestApp;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Components of a page that is written wrongly say what is wrong, and how to mend it. */
class KitRefusalTest {
    private record Task(String id) {}

    private static KanbanBoard<Task> board(Page page) {
        return KanbanBoard.of(page, "board", Task::id, task -> span(task.id()));
    }

    private static Grid<Task, String> grid(Page page) {
        return Grid.<Task, String>of(page, "tasks", () -> List.of(new Task("a")), Task::id).column("id", Task::id);
    }

    record Wrong(Function<Page, Node> view, String message) {
        @Override
        public String toString() {
            return message;
        }
    }

    static List<Wrong> component_saysWhatIsWrong() {
        return List.of(
        new Wrong(
                    page -> Tabs.of(page, "account").tab("Profile", p("a")).tab("Profile", p("b")).view(),
                    "The tabs “account” have two tabs “Profile”; give one another name"),
            new Wrong(
                    page -> board(page).column("todo", "To do", List.of()).column("todo", "Done", List.of()).view((a, b, c) -> {}),
                    "The board “board” has two columns with the key 'todo'; give one another key"),
            new Wrong(
                    page -> board(page).column("todo", "To do", List.of(new Task("a"))).column("done", "Done", List.of(new Task("a"))).view((a, b, c) -> {}),
                    "The board “board” has two cards with the key 'a'; give each card a key of its own, and put it into one column"),
            new Wrong(
                    page -> Combobox.<String>of(page, "box", "Box", text -> List.of("a", "b"), it -> "x", it -> it).view(page.signal("chosen", "")),
                    "Two items of the combobox box have the key 'x', one of them “b”; give each item a key of its own"),
            new Wrong(
                    page -> grid(page).sortedBy(Sort.ascending("typo")).view(),
                    "Grid tasks is sorted by 'typo', which is no column of it; give one of id"),
            new Wrong(
                    page -> grid(page).groupedBy("typo").view(),
                    "Grid tasks is grouped by 'typo', which is no column of it; give one of id"),
            new Wrong(
                    page -> TagField.of(page, "tags", "Tags", List.of("x".repeat(101))).view(),
                    "Tags can't begin with these words. “" + "x".repeat(30) + "…” is too long: 101 characters, at most 100."));
    }

    @ParameterizedTest
    @MethodSource
    void component_saysWhatIsWrong(Wrong wrong) {
        try (var app = TestApp.start(FastState.builder().dev(true).page("/", page -> wrong.view().apply(page)))) {
            app.log().allow(wrong.message());
            app.visitor().open("/");
            assertTrue(app.log().all().stream().anyMatch(it -> it.contains(wrong.message())), () -> app.log().all().toString());
        }
    }
}
