package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Path parameters that hold characters which mean something in an address. */
class PathTextTest {
    private final FastState server = Servers.start(builder -> builder
            .page("/item/{name}", page -> {
                var clicks = page.tab("clicks", 0);
                return section(
                        p("[" + page.path("name") + "]").id("name"),
                        p(String.valueOf(clicks.get())).id("clicks"),
                        button("+1").id("add").onClick(() -> clicks.update(n -> n + 1)));
            })
            .page("/item/{name}/{part}", page -> p("[" + page.path("name") + "|" + page.path("part") + "]").id("name"))
            .page("/a;b", page -> p("literal").id("name")));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"a%2Fb, [a/b]", "a%2fb%2F, [a/b/]", "%2F, [/]", "a;b, [a;b]", "a;b=c, [a;b=c]", "a%3Bb, [a;b]", ";, [;]",
        "a%252Fb, [a%2Fb]", "a%25b, [a%b]", "a+b, [a+b]", "caf%C3%A9, [café]", "..%2Fx, [../x]", "a;x%2Fy/b;c, [a;x/y|b;c]"})
    void pathParameter_ofAnyText_arrivesAsItWasSent(String path, String shown) {
        var tab = Visitor.of(server).open("/item/" + path);
        assertEquals(shown, tab.text("#name"));
    }

    @Test
    void eventOfAPage_whoseParameterHasASlash_findsThePage() {
        var tab = Visitor.of(server).open("/item/a%2Fb;c");
        tab.click("#add");
        assertEquals("1", tab.text("#clicks"));
        assertEquals("[a/b;c]", tab.text("#name"));
    }

    @Test
    void path_withASemicolonInThePattern_isFound() {
        assertEquals("literal", Visitor.of(server).open("/a;b").text("#name"));
        assertEquals(404, Visitor.of(server).get("/a").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/item/%EF%B7%90", "/item/%ef%b7%91", "/item/"})
    void path_ofNoPage_isNotFound(String path) {
        assertEquals(404, Visitor.of(server).get(path).status());
    }
}
