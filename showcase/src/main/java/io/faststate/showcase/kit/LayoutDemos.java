package io.faststate.showcase.kit;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Chat;
import io.faststate.dsl.kit.Chat.Message;
import io.faststate.dsl.kit.DropdownMenu;
import io.faststate.dsl.kit.FileBrowser;
import io.faststate.dsl.kit.FileBrowser.Entry;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.KanbanBoard;
import io.faststate.dsl.kit.Kit;
import io.faststate.dsl.kit.MonthView;
import io.faststate.dsl.kit.SplitPane;
import io.faststate.dsl.kit.Tone;
import io.faststate.dsl.kit.TreeView;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is larger. */
final class LayoutDemos {
    static final List<Demo> ALL = List.of(
            new Demo("Tree", "Only what is open is in the page.", LayoutDemos.class, "tree", LayoutDemos::tree),
            new Demo("Split panes", "A line that pointer and arrow keys move; the browser keeps its place.", LayoutDemos.class, "split", LayoutDemos::split),
            new Demo("Files", "What is in a folder, and the way to it.", LayoutDemos.class, "files", LayoutDemos::files),
            new Demo("Board", "Cards that are dragged, or moved by the arrow keys.", LayoutDemos.class, "board", LayoutDemos::board),
            new Demo("Context menu", "A right click opens what the button opens.", LayoutDemos.class, "context", LayoutDemos::context),
            new Demo("Calendar", "A month, with what happens on each day.", LayoutDemos.class, "month", LayoutDemos::month),
            new Demo("Conversation", "What was said, and a field to say more.", LayoutDemos.class, "chat", LayoutDemos::chat));

    private LayoutDemos() {}

    /** A folder or a file. */
    record Item(String path, String name, List<Item> inside) {}

    private static final Item PLANT = new Item("plant", "Plant", List.of(
            new Item("plant/hall1", "Hall 1", List.of(
                    new Item("plant/hall1/press.pdf", "press.pdf", List.of()),
                    new Item("plant/hall1/mill.pdf", "mill.pdf", List.of()))),
            new Item("plant/hall2", "Hall 2", List.of(new Item("plant/hall2/oven.pdf", "oven.pdf", List.of())))));

    /** What was said in this tab. */
    record Said(List<String> texts) {}

    /** Something to do. */
    record Task(String id, String title, String column) {}

    /** All that is to do, in order. */
    record Tasks(List<Task> all) {
        List<Task> in(String column) {
            return all.stream().filter(it -> it.column().equals(column)).toList();
        }

        Tasks move(String id, String column, String before) {
            var moved = all.stream().filter(it -> it.id().equals(id)).findFirst();
            if (moved.isEmpty()) {
                return this;
            }
            var rest = new ArrayList<>(all);
            rest.remove(moved.get());
            var at = IntStream.range(0, rest.size()).filter(it -> rest.get(it).id().equals(before)).findFirst().orElse(rest.size());
            rest.add(at, new Task(id, moved.get().title(), column));
            return new Tasks(List.copyOf(rest));
        }
    }

    private static Node tree(Page page) {
        var tree = TreeView.of(page, "demo-tree", Item::path, Item::name, Item::inside)
                .icon(it -> it.inside().isEmpty() ? Icon.FILE : Icon.FOLDER);
        return div(tree.view(List.of(PLANT)), live(tree.chosen(), it -> p(it.isEmpty() ? "Nothing is chosen." : "Chosen: " + it)))
                .cls("stack");
    }

    private static Node split(Page page) {
        return SplitPane.of(page, "demo-split", 35, p("Drag the line, or focus it and use the arrow keys."), p("The rest."));
    }

    private static Node files(Page page) {
        return FileBrowser.of(page, "demo-files", "Plant", path -> switch (path) {
            case "" -> List.of(
                    new Entry("Hall 1", "Hall 1", true, 0, ""),
                    new Entry("plan.pdf", "plan.pdf", false, 1_240_000, "3 November"));
            case "Hall 1" -> List.of(
                    new Entry("Hall 1/press.pdf", "press.pdf", false, 82_400, "12 November"),
                    new Entry("Hall 1/mill.pdf", "mill.pdf", false, 640, "24 November"));
            default -> List.of();
        }).view();
    }

    private static Node board(Page page) {
        var tasks = page.tab("demoTasks", new Tasks(List.of(
                new Task("a", "Order paper", "todo"), new Task("b", "Clean the press", "todo"), new Task("c", "Call Grace", "done"))));
        return live(tasks, all -> KanbanBoard.of(page, "demo-board", Task::id, task -> span(task.title()))
                .column("todo", "To do", all.in("todo"))
                .column("doing", "Doing", all.in("doing"))
                .column("done", "Done", all.in("done"))
                .view((task, column, before) -> tasks.update(it -> it.move(task, column, before))));
    }

    private static Node context(Page page) {
        var menu = DropdownMenu.of("demo-context", Buttons.icon(Icon.MORE, "Actions of the file"))
                .item(button(Icon.COPY.view(), "Copy its name").onClick(e -> e.toast("Copied")));
        return menu.opening(div(span("plan.pdf").cls("where"), menu.view()).cls("row"));
    }

    private static Node month(Page page) {
        return MonthView.of(page, "demo-month", YearMonth.of(2026, 11))
                .today(LocalDate.of(2026, 11, 30))
                .view(day -> switch (day.getDayOfMonth()) {
                    case 5 -> Kit.badge(Tone.INFO, "Delivery");
                    case 12 -> Kit.badge(Tone.WARNING, "Inspection");
                    case 24 -> Kit.badge(Tone.SUCCESS, "Release");
                    default -> none();
                });
    }

    private static Node chat(Page page) {
        var text = page.signal("demoSay", "");
        var said = page.tab("demoSaid", new Said(List.of()));
        return div(
                live(said, it -> {
                    var all = new ArrayList<>(List.of(
                            new Message("a", "Grace Hopper", "9:04", "Pump 3 stopped again.", false),
                            new Message("b", "You", "9:05", "I am on my way.", true)));
                    for (var at = 0; at < it.texts().size(); at++) {
                        all.add(new Message("t" + at, "You", "now", it.texts().get(at), true));
                    }
                    return Chat.log("Pump 3", all);
                }),
                Chat.entry(page, text, () -> {
                    var more = text.get().strip();
                    said.update(it -> {
                        var texts = new ArrayList<>(it.texts());
                        texts.add(more);
                        return new Said(List.copyOf(texts));
                    });
                }));
    }
}
