package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.prerender;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Section;
import io.faststate.showcase.examples.Examples;
import io.faststate.showcase.text.CodeBlock;
import io.faststate.showcase.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The files that a page is written in and its test, shown below the page when somebody asks for them. */
final class PageSource {
    /** By the path of a page and of those below it, with tests last. */
    static final Map<String, List<String>> FILES = files();
    private static final Map<String, Node> BLOCKS = new ConcurrentHashMap<>();
    private static final String TEST = "Test";

    private PageSource() {}

    private static Map<String, List<String>> files() {
        var files = new HashMap<>(Map.ofEntries(
                Map.entry("/", List.of("Showcase", "Layout", "IndexPage", "IndexTest")),
                Map.entry("/counter", List.of("CounterPage", "Stepper", "CounterTest")),
                Map.entry("/shared-counter", List.of("SharedCounterPage", "Stepper", "TwoTabsTest")),
                Map.entry("/greeter", List.of("GreeterPage", "GreeterTest")),
                Map.entry("/ticker", List.of("TickerPage", "TickerTest")),
                Map.entry("/todos", List.of("TodosPage", "TodosTest")),
                Map.entry("/todomvc", List.of(
                        "todomvc/TodoMvcPage", "todomvc/Todos", "todomvc/Todo", "todomvc/Filter", "TodoMvcTest")),
                Map.entry("/product", List.of("ProductPage", "Product", "ProductTest")),
                Map.entry("/chat", List.of("ChatPage", "Chat", "Guest", "ChatTest")),
                Map.entry("/data", List.of("data/DataPage", "data/Source", "data/Sheets", "data/Sheet", "data/Csv", "DataTest")),
                Map.entry("/kanban", List.of(
                        "kanban/KanbanPage", "kanban/CardEditor", "kanban/Board", "kanban/Card", "kanban/Hand", "KanbanTest")),
                Map.entry("/dashboard", List.of(
                        "dashboard/DashboardPage", "dashboard/PlantCharts", "dashboard/Plant", "dashboard/Line", "DashboardTest")),
                Map.entry("/machines", List.of("dashboard/MachinesPage", "dashboard/Plant", "dashboard/MachinesTest")),
                Map.entry("/grid", List.of("grid/GridPage", "grid/Stocks", "grid/Stock", "grid/Sector", "GridTest")),
                Map.entry("/crud", List.of("grid/CrudPage", "grid/People", "grid/Person", "CrudTest")),
                Map.entry("/browser", List.of("BrowserPage", "BrowserPageTest")),
                Map.entry("/life", List.of("LifePage", "Stations", "LifeTest")),
                Map.entry("/login", List.of("LoginPage", "Accounts", "LoginTest")),
                Map.entry("/profile", List.of("ProfilePage", "Profile", "ProfileTest")),
                Map.entry("/settings", List.of("SettingsPage", "Settings", "SettingsTest")),
                Map.entry("/shop", List.of("shop/ShopPages", "shop/Cart", "shop/Checkout", "shop/Order", "shop/Shop", "ShopTest")),
                Map.entry("/kit", List.of(
                        "kit/GalleryPage", "kit/ActionDemos", "kit/ShowDemos", "kit/ChartDemos", "kit/FieldDemos", "kit/LayoutDemos", "kit/Demo",
                        "GalleryTest")),
                Map.entry("/status", List.of("StatusPage", "Services", "StatusTest")),
                Map.entry("/docs", List.of(
                        "docs/DocsPages", "docs/Library", "docs/Markdown", "docs/Hit", "text/CodeBlock", "text/Language", "DocsTest")),
                Map.entry("/examples", List.of("ExamplesPage", "examples/Examples", "ExamplesTest"))));
        Examples.ALL.forEach(it -> files.put(it.path(), List.of("examples/" + it.type(), it.test())));
        return Map.copyOf(files);
    }

    /** The files of the page at a path; none if the showcase has no such page. */
    static List<String> of(String path) {
        for (var at = path; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var files = FILES.get(at);
            if (files != null) {
                return files;
            }
        }
        return List.of();
    }

    /** Where the text of a file is on the class path. */
    static String resource(String file) {
        return "/source/" + (file.endsWith(TEST) ? "test" : "main") + "/io/faststate/showcase/" + file + ".java";
    }

    /** What the layout has below a page: a button, and the source once it was pressed. */
    static Node below(Page page) {
        var files = of(page.path());
        if (files.isEmpty()) {
            return none();
        }
        var shown = page.scope("source").tab("file", "");
        return footer(live(shown, file -> view(files, shown, file))).cls("source");
    }

    private static Section view(List<String> files, State<String> shown, String file) {
        var open = files.contains(file);
        return section(
                button(open ? "Hide the source" : "Show the source").data("variant", "outline").aria("expanded", open)
                        .onClick(() -> shown.set(open ? "" : files.getFirst())),
                when(open, () -> fragment(choice(files, shown, file), block(file))));
    }

    private static Node choice(List<String> files, State<String> shown, String chosen) {
        return div(each(files, file -> file, file ->
                        button(name(file)).data("variant", "outline").aria("pressed", file.equals(chosen)).onClick(() -> shown.set(file))))
                .cls("choices").role("group").aria("label", "Files of this page");
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1) + ".java";
    }

    private static Node block(String file) {
        return BLOCKS.computeIfAbsent(file, it -> prerender(CodeBlock.of("java", Texts.of(resource(it)))));
    }
}
