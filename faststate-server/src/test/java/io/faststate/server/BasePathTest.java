package io.faststate.server;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses in an application with a base path. */
class BasePathTest {
    private static final State<Integer> COUNT = State.global("count", 1);

    private final TestApp app = TestApp.start(FastState.builder().base("/app")
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

    private static String href(TestPage tab, String selector) {
        return tab.find(css(selector)).attribute("href");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    @Test
    void link_leadsToTheAssetBelowTheBase() {
        var tab = app.visitor().open("/app/");
        assertEquals("/app/note.txt", href(tab, "#note"));
        assertEquals(200, tab.visitor().open(href(tab, "#note")).status());
    }

    @Test
    void url_leadsToAPageWhosePathBeginsLikeTheBase() {
        var tab = app.visitor().open("/app/");
        assertEquals("/app/app", href(tab, "#named"));
        assertThat(tab.visitor().open(href(tab, "#named")).find(css("#named"))).isVisible();
    }

    @Test
    void addressesThatThePageGives_haveTheBaseOnce() {
        var tab = app.visitor().open("/app/");
        assertEquals("/app/", href(tab, "#here"));
        assertEquals("/app/?tab=two", href(tab, "#two"));
        assertEquals("/other", href(tab, "#outside"));
        assertThat(tab.find(css("#addresses"))).hasText("/app /app/x?y=1#z");
    }

    @Test
    void absoluteUrl_isTheSameInEachRender() {
        var tab = app.visitor().open("/app/");
        var first = tab.find(css("#absolute")).text();
        assertEquals("1 " + tab.visitor().origin() + "/app/x", first);
        app.running().feature().evictPageInstances();
        tab.find(css("#add")).click();
        assertThat(tab.find(css("#absolute"))).hasText(first.replace("1 ", "2 "));
    }

    @Test
    void absoluteUrl_behindAProxyWithTls_hasItsScheme() {
        try (var secure = TestApp.start(FastState.builder().secure(true).page("/", page -> p(page.absoluteUrl("/x"))))) {
            assertThat(secure.visitor().open("/").find(css("p"))).hasTextMatching("^https://");
        }
    }

    @Test
    void patches_areBelowTheBase() {
        var other = app.visitor().open("/app/");
        var tab = app.visitor().open("/app/");
        assertEquals(List.of("/app/row/1"), tab.find(css("#rows a")).attributes("href"));
        tab.click("Add");
        for (var page : List.of(tab, other)) {
            assertThat(page.find(css("#rows a"))).hasTexts("row 1", "row 2");
            assertEquals(List.of("/app/row/1", "/app/row/2"), page.find(css("#rows a")).attributes("href"));
        }
        tab.click("Patch");
        assertEquals("/app/more", href(tab, "#patched"));
    }

    @Test
    void head_isBelowTheBaseOnEachDocument() {
        app.log().allow("a broken layout");
        for (var path : List.of("/app/", "/app/broken")) {
            var links = app.visitor().open(path).find(css("head link")).attributes("href");
            assertTrue(links.contains("/app/style.css"), links::toString);
        }
    }

    @Test
    void url_ofAnotherSite_isRefused() {
        var failures = new ConcurrentLinkedQueue<String>();
        try (var strict = TestApp.start(FastState.builder().page("/", page -> {
            for (var path : List.of("//host/x", "x", "https://host/")) {
                failures.add(assertThrows(FastStateException.class, () -> page.url(path)).getMessage());
            }
            return p(page.url("/x"));
        }))) {
            assertThat(strict.visitor().open("/").find(css("p"))).hasText("/x");
        }
        assertFalse(failures.isEmpty());
        assertEquals("page.url takes a path of this application, such as /orders, not '//host/x'", failures.peek());
    }
}
