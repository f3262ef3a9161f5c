package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.textarea;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.signal.StringExpr;
import io.faststate.server.FastStateBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile texts in every place that a view can put a text: the browser shows them, and runs none. */
class XssBrowserTest extends BrowserTest {
    private static final List<String> TEXTS = HostileTexts.all();
    private static final int CHUNK = 45;
    private static final List<String> IN_MARKUP = List.of("text", "option", "area", "region", "patched");

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/xss/{from}", XssBrowserTest::view);
    }

    static IntStream chunks() {
        return IntStream.iterate(0, from -> from < TEXTS.size(), from -> from + CHUNK);
    }

    private static List<String> chunk(int from) {
        return TEXTS.subList(from, Math.min(from + CHUNK, TEXTS.size()));
    }

    private static Node view(Page page) {
        var from = Integer.parseInt(page.path("from"));
        var here = chunk(from);
        var patched = page.tab("patched", 0);
        page.title(here.getFirst());
        return fragment(
                each(IntStream.range(0, here.size()).boxed(), it -> it, it -> places(page, "s" + it, here.get(it))),
                live(patched, times -> div(each(IntStream.range(0, times).boxed(), it -> it, it -> inRegion(here.get(it))))),
                div().id("patched"),
                p("Patched ", patched.get()).id("done"),
                button("Element").id("element")
                        .onClick(e -> e.patch(div(each(here, XssBrowserTest::plain)).id("patched"))),
                button("Patch").id("patch").onClick(() -> {
                    for (var i = 0; i < here.size(); i++) {
                        page.signal("s" + i, here.get(i)).set(here.get(i) + "!");
                        page.tab("s" + i, here.get(i)).set(here.get(i) + "!");
                    }
                    patched.set(here.size());
                }));
    }

    private static Section places(Page page, String name, String text) {
        var signal = page.signal(name, text);
        var mirror = page.tab(name, text);
        var target = page.signal("to" + name, "");
        return plain(text).with(
                p(signal.text()).cls("signal"),
                p(StringExpr.of(text).text()).cls("literal"),
                p(mirror.text()).cls("mirror"),
                p("x").attr("title", signal).cls("bound"),
                p("x").style("background", signal),
                p("x").cls("shown", signal.is(text)),
                input().bind(signal).cls("field").aria("label", "Field"),
                button("x").cls("to").onClick(target.setting(text)),
                p(target.text()).cls("target"));
    }

    private static Section plain(String text) {
        return section(
                p(text).cls("text"),
                p("x").title(text).data("it", text).cls("attribute"),
                p("x").cls(text),
                a("x").href(text).cls("url"),
                input().value(text).cls("value").aria("label", text),
                select(option(text).value(text).cls("option")).aria("label", "Choice"),
                textarea(text).cls("area").aria("label", "Area"));
    }

    private static Section inRegion(String text) {
        return section(p(text).cls("region"), a("x").href(text).title(text).cls("url"));
    }

    @ParameterizedTest
    @MethodSource("chunks")
    void texts_areShownAndNotRun(int from) {
        var texts = chunk(from);
        var visitor = visitor().expecting("Content Security Policy");
        List<String> surprises = new CopyOnWriteArrayList<>();
        visitor.context().onDialog(dialog -> {
            surprises.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        visitor.context().onRequestFinished(request -> {
            if (request.url().contains("pwned")) {
                surprises.add("request " + request.url());
            }
        });
        visitor.context().onRequestFailed(request -> {
            if (request.url().contains("pwned") && !request.failure().equals("csp")) {
                surprises.add("request " + request.url() + " failed: " + request.failure());
            }
        });
        var tab = visitor.open("/xss/" + from);
        var address = tab.url();
        assertThat(tab).hasTitle(inMarkup(texts.getFirst()) + " · FastState");
        assertShown(tab, texts, "", List.of("signal", "literal", "mirror", "text", "option", "area"));
        clickAll(tab);
        assertShown(tab, texts, "", List.of("target"));
        tab.locator("#patch").evaluate("it => it.click()");
        assertThat(tab.locator("#done")).hasText("Patched " + texts.size());
        assertShown(tab, texts, "", List.of("region"));
        tab.locator("#element").evaluate("it => it.click()");
        assertThat(tab.locator("#patched .text")).hasCount(texts.size());
        assertShown(tab, texts, "", List.of("patched"));
        assertShown(tab, texts, "!", List.of("signal", "mirror"));
        clickAll(tab);
        tab.mouse().move(5, 5);
        tab.mouse().wheel(0, 5000);
        assertEquals(address, tab.url());
        assertEquals(true, tab.evaluate("() => window.pwned === undefined && ({}).pwned === undefined"));
        assertEquals(0, tab.evaluate("() => document.querySelectorAll('script:not([src^=\"/_faststate/\"]), base, object, embed,"
                + " iframe, svg:not(.fs-icon), math, meta[http-equiv], [onerror], [onload], [onfocus], [onmouseover]').length"));
        assertEquals(List.of(), surprises);
    }

    @Test
    void urls_thatRunCodeAreBlocked() {
        expectLog("was replaced by #blocked");
        for (var from : chunks().toArray()) {
            var tab = visitor().expecting("Content Security Policy").open("/xss/" + from);
            var schemes = tab.locator("a.url").evaluateAll("links => [...new Set(links.map(it => it.protocol))].sort()");
            assertThat(tab.locator("a.url")).hasCount(chunk(from).size());
            assertTrue(List.of("http:", "https:", "mailto:").containsAll((List<?>) schemes), schemes::toString);
        }
    }

    @Test
    void todos_haveHostileTitles() {
        var visitor = visitor();
        var tab = visitor.open("/todos");
        var texts = TEXTS.stream().filter(it -> it.strip().equals(it) && !it.matches("(?s).*[\\n\\r].*")).limit(12).toList();
        for (var text : texts) {
            tab.locator("#new-todo").fill(text);
            tab.locator("#new-todo").press("Enter");
            assertThat(tab.locator("#new-todo")).hasValue("");
        }
        assertThat(tab.locator(".title")).hasCount(texts.size());
        assertEquals(texts, tab.locator(".title").evaluateAll("all => all.map(it => it.textContent)"));
        tab.locator(".title").first().dblclick();
        assertThat(tab.locator(".edit")).hasValue(texts.getFirst());
        tab.locator(".edit").press("Enter");
        assertThat(tab.locator(".edit")).hasCount(0);
        assertEquals(texts, tab.locator(".title").evaluateAll("all => all.map(it => it.textContent)"));
        tab.reload();
        assertEquals(texts, tab.locator(".title").evaluateAll("all => all.map(it => it.textContent)"));
        assertEquals(true, tab.evaluate("() => window.pwned === undefined"));
    }

    @Test
    void greeter_greetsHostileNames() {
        var tab = open("/greeter");
        var shown = tab.evaluate("""
                texts => texts.map(text => {
                  const field = document.getElementById('name');
                  field.value = text;
                  field.dispatchEvent(new Event('input', { bubbles: true }));
                  return document.getElementById('greeting').textContent === `Hello, ${field.value.trim()}!` ? '' : text;
                }).filter(it => it)""", TEXTS);
        assertEquals(List.of(), shown);
        assertEquals(true, tab.evaluate("() => window.pwned === undefined"));
    }

    private static final String READ = "selectors => [...document.querySelectorAll(selectors[0])].map(it => it.textContent)";

    private static void assertShown(
            com.microsoft.playwright.Page tab, List<String> texts, String suffix, List<String> places) {
        for (var place : places) {
            var selector = switch (place) {
                case "patched" -> "#patched .text";
                case "text", "option", "area" -> "section[id] ." + place;
                default -> "." + place;
            };
            var found = (List<?>) tab.evaluate(READ, List.of(selector));
            assertEquals(texts.size(), found.size(), place);
            for (var i = 0; i < texts.size(); i++) {
                var text = texts.get(i) + suffix;
                assertEquals(IN_MARKUP.contains(place) ? inMarkup(text) : text, found.get(i), place);
            }
        }
    }

    /** HTML can't hold control characters. */
    private static String inMarkup(String text) {
        return text.replaceAll("[\u0000-\u0008\u000B\u000E-\u001F]", "\uFFFD");
    }

    private static void clickAll(com.microsoft.playwright.Page tab) {
        tab.evaluate("""
                () => {
                  document.querySelectorAll('button.to, [title]:not(a), [data-it]').forEach(it => {
                    it.click();
                    it.focus();
                    it.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
                  });
                }""");
    }
}
