package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.form.FileContent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Addresses that work once. */
class OneTimeAddressTest {
    private static final FileContent CONTENT = out -> out.write("a,b".getBytes(StandardCharsets.UTF_8));

    @Test
    void downloads_ofASession_pushOutNoneOfAnother() {
        try (var server = Servers.of(page -> section(
                button("one").id("one").onClick(event -> event.download("a.csv", "text/csv", CONTENT)),
                button("many").id("many").onClick(event -> {
                    for (var i = 0; i < 11_000; i++) {
                        event.download("a.csv", "text/csv", CONTENT);
                    }
                })))) {
            var tab = Visitor.of(server).open("/");
            tab.click("#one");
            Visitor.of(server).open("/").click("#many");
            assertEquals("a,b", tab.visitor().get(tab.attributes("a[download]", "href").getFirst()).text());
        }
    }
}
