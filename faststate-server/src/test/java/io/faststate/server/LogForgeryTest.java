package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients send can't pass for lines of the log. */
class LogForgeryTest {
    private static final String FORGED = "x\r\nSEVERE: forged\u2028SEVERE: forged\u0085SEVERE: forged\u001b[31m";

    private final FastState server = Servers.start(builder -> builder
            .page("/", page -> {
                var text = page.signal("text", "");
                return section(
                        button("fail").id("fail").onClick(() -> {
                            var failure = new IllegalStateException("No item " + text.get(), new IOException(text.get()));
                            failure.addSuppressed(new IOException(text.get()));
                            throw failure;
                        }),
                        button("go").id("go").onClick(e -> e.redirect(text.get())));
            })
            .page("/item/{name}", page -> {
                throw new IllegalStateException("No item " + page.path("name"));
            }));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void textOfAClient_staysOnItsLine() {
        try (var log = ServerLog.open()) {
            var tab = Visitor.of(server).open("/");
            tab.set("text", Json.createValue(FORGED).toString());
            tab.click("#fail");
            tab.click("#go");
            tab.visitor().get("/item/" + URLEncoder.encode(FORGED, StandardCharsets.UTF_8));
            var text = log.text();
            assertTrue(text.contains("forged"), text);
            assertTrue(text.contains("\\u000d\\u000aSEVERE: forged\\u2028SEVERE: forged\\u0085"), text);
            assertFalse(text.lines().anyMatch(line -> line.startsWith("SEVERE: forged")), text);
            assertFalse(text.contains("\u2028") || text.contains("\u0085") || text.contains("\u001b"), text);
        }
    }
}
