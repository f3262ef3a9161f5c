package com.example.app;

import static io.faststate.dsl.Html.link;

import io.faststate.server.Accent;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Theme;
import io.faststate.server.store.StateStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The application: its pages, and where it keeps their states. */
public final class App {
    private App() {}

    /**
     * Starts the server. The environment may hold {@code PORT}, 8080 by default, and {@code DATABASE}, a file in which
     * states survive a restart.
     */
    public static void main(String[] args) {
        var application = application().port(Integer.parseInt(System.getenv().getOrDefault("PORT", "8080")));
        Optional.ofNullable(System.getenv("DATABASE")).ifPresent(file -> application.store(StateStore.sqlite(Path.of(file))));
        var running = application.build().start();
        System.out.println("http://localhost:" + running.port() + "/");
    }

    /** The application, to be built; tests use it too. */
    static FastStateBuilder application() {
        return FastState.builder()
                .theme(Theme.standard().accent(Accent.TEAL))
                .assetsFrom(App.class)
                .asset("/app.css", "app.css")
                .head(() -> List.of(link().rel("stylesheet").href("/app.css")))
                .layout(Layout::around)
                .health("/health")
                .page("/", NotesPage::view)
                .page("/about", AboutPage::view);
    }
}
