package io.faststate.showcase;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.server.Accent;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Theme;
import io.faststate.server.store.StateStore;
import io.faststate.showcase.dashboard.DashboardPage;
import io.faststate.showcase.dashboard.MachinesPage;
import io.faststate.showcase.data.DataPage;
import io.faststate.showcase.docs.DocsPages;
import io.faststate.showcase.examples.Examples;
import io.faststate.showcase.grid.CrudPage;
import io.faststate.showcase.grid.GridPage;
import io.faststate.showcase.kanban.KanbanPage;
import io.faststate.showcase.kit.GalleryPage;
import io.faststate.showcase.shop.ShopPages;
import io.faststate.showcase.todomvc.Filter;
import io.faststate.showcase.todomvc.TodoMvcPage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Runs the showcase.
 *
 * <p>The environment may hold {@code PORT}, 8080 by default; {@code FASTSTATE_STORE}, where states live, {@code memory} by
 * default, {@code sqlite:PATH} for a file that survives restarts or {@code postgres:JDBC-URL} for a database that several
 * nodes share; and {@code FASTSTATE_KEY}, the secret that keeps sessions and open pages valid over a restart where states
 * live in memory.
 */
public final class Showcase {
    private static final int DEFAULT_PORT = 8080;
    private static final String SQLITE = "sqlite:";
    private static final String POSTGRES = "postgres:";

    private Showcase() {}

    /** Starts the server and prints its address once it answers. */
    public static void main(String[] args) {
        var builder = application(port());
        store(System.getenv().getOrDefault("FASTSTATE_STORE", "memory")).ifPresent(builder::store);
        var application = builder.build().start();
        System.out.println("The showcase is at http://localhost:" + application.port() + "/");
    }

    /** The showcase on a port that is free, to be built. */
    static FastStateBuilder application() {
        return application(0);
    }

    /** The showcase, to be built. */
    static FastStateBuilder application(int port) {
        var stations = new Stations();
        var builder = FastState.builder()
                .port(port)
                .head(Layout::head)
                .layout(Layout::around)
                .assetsFrom(Showcase.class)
                .theme(Theme.standard().accent(Accent.BLUE))
                .asset("/showcase.css", "showcase.css")
                .asset("/todomvc.css", "todomvc/todomvc.css")
                .asset("/icon.svg", "icon.svg")
                .metrics("/metrics")
                .health("/health")
                .page("/", IndexPage::view)
                .page("/counter", CounterPage::view)
                .page("/shared-counter", SharedCounterPage::view)
                .page("/greeter", GreeterPage::view)
                .page("/ticker", TickerPage::view)
                .page("/todos", TodosPage::view)
                .page("/product/{id}", ProductPage::view)
                .page("/chat", ChatPage::view)
                .page("/data", page -> Layout.page(
                        page, "Data", "A table that is sorted, filtered and scrolled; only the rows in view are in the page.",
                        DataPage.view(page)))
                .page("/kanban", page -> Layout.page(
                        page,
                        "Kanban",
                        "A board that many move cards on at once: by dragging, by buttons, by arrow keys on them.",
                        KanbanPage.view(page)))
                .page("/grid", page -> Layout.page(
                        page,
                        "Grid",
                        "100,000 stocks: sorted, filtered, grouped and edited in a grid that the keyboard reaches all of.",
                        GridPage.view(page)))
                .page("/crud", page -> Layout.page(
                        page,
                        "CRUD",
                        "A list of people with a search and a form, out of one record.",
                        CrudPage.view(page)))
                .page("/browser", BrowserPage::view)
                .page("/life", page -> LifePage.view(page, stations))
                .loginPage("/login")
                .page("/login", LoginPage::view)
                .page("/profile", ProfilePage::view)
                .page("/settings", Guard.role("admin"), SettingsPage::view);
        builder.page("/shop", Layout.of("Shop", "Three pages with forms, which work without JavaScript too.", ShopPages::catalogue))
                .page("/shop/checkout", Layout.of("Checkout", "A form made of one record, checked by its rules.", ShopPages::checkout))
                .page("/shop/thanks", Layout.of("Thanks", "What you bought last.", ShopPages::thanks));
        for (var filter : Filter.values()) {
            builder.page(filter.path(), page -> TodoMvcPage.view(page, filter));
        }
        builder.page("/dashboard", Layout.of(
                        "Dashboard", "A bottling plant, the same for everyone who watches it.", DashboardPage::view))
                .page("/machines", Layout.of("Machines", "Fifty charts on one page, each with a new point a second.", MachinesPage::view))
                .every(Duration.ofSeconds(1), DashboardPage::advance);
        builder.page("/status", StatusPage::view);
        for (var group : GalleryPage.GROUPS) {
            builder.page(group.path(), Layout.of(
                    "Component kit", "Every component of the kit, live, with its code.", page -> GalleryPage.view(page, group)));
        }
        builder.assets(DocsPages.PICTURES).page("/docs", DocsPages::index).page("/docs/{kind}/{name}", DocsPages::document);
        builder.page("/examples", ExamplesPage::view);
        Examples.ALL.forEach(example -> builder.page(example.path(), ExamplesPage.of(example)));
        key().ifPresent(builder::signingKey);
        builder.dev(Boolean.parseBoolean(System.getenv("FASTSTATE_DEV")));
        return builder;
    }

    private static int port() {
        var text = System.getenv().getOrDefault("PORT", Integer.toString(DEFAULT_PORT));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new FastStateException("PORT is '" + text + "'; give a number such as 8080", e);
        }
    }

    /** The store that a text names; nothing for the one in memory, which is there anyway. */
    static Optional<StateStore> store(String text) {
        if (text.equals("memory")) {
            return Optional.empty();
        }
        if (text.startsWith(SQLITE) && text.length() > SQLITE.length()) {
            return Optional.of(StateStore.sqlite(Path.of(text.substring(SQLITE.length()))));
        }
        if (text.startsWith(POSTGRES) && text.length() > POSTGRES.length()) {
            return Optional.of(StateStore.postgres(text.substring(POSTGRES.length())));
        }
        throw new FastStateException("FASTSTATE_STORE is '" + text + "'; give memory, sqlite: and the path of a file, or"
                + " postgres: and an address such as jdbc:postgresql://localhost/app?user=app");
    }

    private static Optional<byte[]> key() {
        return Optional.ofNullable(System.getenv("FASTSTATE_KEY")).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
