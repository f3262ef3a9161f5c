package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses in an application with a base path. */
class BasePathTest {
    private static final State<Integer> COUNT = State.global("count", 1);

    private final FastState server = Servers.start(builder -> builder
            .base("/app")
            .assetsFrom(BasePathTest.class)
            .asset("/note.txt", "note.txt")
            .head(() -> List.of(link().rel("stylesheet").href("/style.css")))
            .layout((page, content) -> {
                if (page.path().equals("/app/broken")) {
                    throw new IllegalStateException("a broken layout");
                }
                return content;
            })
            .page("/", BasePathTest::view)
            .page("/app", page -> p("a page named like the base").id("named"))
            .page("/broken", page -> p()));

    private static Node view(Page page) {
        var query = page.query("tab", "one");
        return section(
                a("note").id("note").href("/note.txt"),
                a("named").id("named").href(page.url("/app")),
                a("here").id("here").href(page.path()),
                a("two").id("two").href(query.href("two")),
                a("outside").id("outside").attr("href", "/other"),
                p(page.base(), " ", page.scope("x").url("/x?y=1#z")).id("addresses"),
                live(COUNT, n -> ul(each(
                        IntStream.rangeClosed(1, n).boxed().toList(), i -> i, i -> li(a("row " + i).href("/row/" + i))))
                        .id("rows")),
                live(COUNT, n -> p(n, " ", page.absoluteUrl("/x")).id("absolute")),
                button("Add").id("add").onClick(() -> COUNT.update(n -> n + 1)),
                button("Patch").id("patch").onClick(e -> e.append("#more", a("more").id("patched").href("/more"))),
                div().id("more"));
    }

    private static String href(Tab tab, String css) {
        return tab.attributes(css, "href").getFirst();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void link_leadsToTheAssetBelowTheBase() {
        var tab = Visitor.of(server).open("/app/");
        assertEquals("/app/note.txt", href(tab, "#note"));
        assertEquals(200, tab.visitor().get(href(tab, "#note")).status());
    }

    @Test
    void url_leadsToAPageWhosePathBeginsLikeTheBase() {
        var tab = Visitor.of(server).open("/app/");
        assertEquals("/app/app", href(tab, "#named"));
        assertTrue(tab.visitor().open(href(tab, "#named")).has("#named"));
    }

    @Test
    void addressesThatThePageGives_haveTheBaseOnce() {
        var tab = Visitor.of(server).open("/app/");
        assertEquals("/app/", href(tab, "#here"));
        assertEquals("/app/?tab=two", href(tab, "#two"));
        assertEquals("/other", href(tab, "#outside"));
        assertEquals("/app /app/x?y=1#z", tab.text("#addresses"));
    }

    @Test
    void absoluteUrl_isTheSameInEachRender() {
        var tab = Visitor.of(server).open("/app/");
        var first = tab.text("#absolute");
        assertTrue(first.matches("1 http://(localhost|127\\.0\\.0\\.1):" + server.port() + "/app/x"), first);
        server.feature().evictPageInstances();
        tab.click("#add");
        assertEquals(first.replace("1 ", "2 "), tab.text("#absolute"));
    }

    @Test
    void absoluteUrl_behindAProxyWithTls_hasItsScheme() {
        try (var secure = Servers.start(builder -> builder.secure(true).page("/", page -> p(page.absoluteUrl("/x"))))) {
            assertTrue(Visitor.of(secure).get("/").text().contains("<p>https://"));
        }
    }

    @Test
    void patches_areBelowTheBase() {
        try (var other = Visitor.of(server).open("/app/").follow()) {
            var tab = Visitor.of(server).open("/app/");
            assertEquals(List.of("/app/row/1"), tab.attributes("#rows a", "href"));
            tab.click("#add");
            assertEquals(List.of("/app/row/1", "/app/row/2"), tab.attributes("#rows a", "href"));
            other.await("the row", it -> it.attributes("#rows a", "href").equals(List.of("/app/row/1", "/app/row/2")));
            tab.click("#patch");
            assertEquals("/app/more", href(tab, "#patched"));
        }
    }

    @Test
    void head_isBelowTheBaseOnEachDocument() {
        for (var path : List.of("/app/", "/app/broken")) {
            var document = Jsoup.parse(Visitor.of(server).get(path).text());
            assertTrue(document.select("head link").eachAttr("href").contains("/app/style.css"), document.head().html());
        }
    }

    @Test
    void url_ofAnotherSite_isRefused() {
        var failures = new ConcurrentLinkedQueue<String>();
        try (var strict = Servers.of(page -> {
            for (var path : List.of("//host/x", "x", "https://host/")) {
                failures.add(assertThrows(FastStateException.class, () -> page.url(path)).getMessage());
            }
            return p(page.url("/x"));
        })) {
            assertEquals("/x", Visitor.of(strict).open("/").text("p"));
        }
        assertFalse(failures.isEmpty());
        assertEquals("page.url takes a path of this application, such as /orders, not '//host/x'", failures.peek());
    }
}
