package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.raw;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.signal.Method;
import io.faststate.server.FastStateBuilder;
import org.junit.jupiter.api.Test;

/** Handlers at addresses that stay, called from markup that was written by hand. */
class NamedActionBrowserTest extends BrowserTest {
    @Override
    FastStateBuilder application() {
        return Showcase.application(0).page("/named", NamedActionBrowserTest::view);
    }

    private static Node view(Page page) {
        var text = page.signal("text", "typed");
        var log = page.session("log", "");
        var content = div(p(log.text()).id("log"), input().id("text").bind(text).aria("label", "Text"));
        for (var method : Method.values()) {
            var action = page.action(method, "note", () -> log.update(it -> it + method + " " + text.get() + ". "));
            content.with(raw("<button id=\"" + method + "\" data-on:click=\"" + action.expression() + "\">" + method + "</button>"));
        }
        var send = page.action(Method.POST, "form", e -> log.set(e.field("first").orElse("") + e.fields("more")));
        return content.with(
                form(input().name("first").value("a & b").aria("label", "First"),
                        input().name("more").value("1").aria("label", "More"),
                        button("Send").id("send").name("more").value("2"))
                        .onSubmit(send.sendingForm()),
                form(input().name("first").value("ä").aria("label", "First"), button("Send parts").id("send-parts"))
                        .attr("enctype", "multipart/form-data")
                        .onSubmit(send.sendingForm()));
    }

    @Test
    void buttons_callEachMethodWithTheSignals() {
        var tab = open("/named");
        tab.locator("#text").fill("new");
        var wanted = new StringBuilder();
        for (var method : Method.values()) {
            tab.locator("#" + method).click();
            wanted.append(method).append(" new. ");
            assertThat(tab.locator("#log")).hasText(wanted.toString().strip());
        }
    }

    @Test
    void doubleClick_isTwoEvents() {
        var tab = open("/named");
        tab.locator("#PUT").dblclick();
        assertThat(tab.locator("#log")).hasText("PUT typed. PUT typed.");
    }

    @Test
    void forms_bringTheirFields() {
        var tab = open("/named");
        tab.locator("#send").click();
        assertThat(tab.locator("#log")).hasText("a & b[1, 2]");
        tab.locator("#send-parts").click();
        assertThat(tab.locator("#log")).hasText("ä[]");
    }
}
