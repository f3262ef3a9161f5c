package io.faststate.showcase;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Guard;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Runs the showcase.
 *
 * <p>The environment may hold {@code PORT}, 8080 by default, and {@code FASTSTATE_KEY}, the secret that keeps sessions
 * and open pages valid over a restart.
 */
public final class Showcase {
    private static final int DEFAULT_PORT = 8080;

    private Showcase() {}

    /** Starts the server and prints its address once it answers. */
    public static void main(String[] args) {
        var application = application(port()).build().start();
        System.out.println("The showcase is at http://localhost:" + application.port() + "/");
    }

    /** The showcase, to be built. */
    static FastStateBuilder application(int port) {
        var builder = FastState.builder()
                .port(port)
                .head(Layout::head)
                .assetsFrom(Showcase.class)
                .asset("/pico.css", "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.min.css")
                .asset("/showcase.css", "showcase.css")
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
                .loginPage("/login")
                .page("/login", LoginPage::view)
                .page("/profile", ProfilePage::view)
                .page("/settings", Guard.role("admin"), SettingsPage::view);
        key().ifPresent(builder::signingKey);
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

    private static Optional<byte[]> key() {
        return Optional.ofNullable(System.getenv("FASTSTATE_KEY")).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
