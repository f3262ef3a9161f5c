package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.raw;
import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.signal.Method;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

/** Handlers at addresses that stay, called from markup that was written by hand. */
@FastStateTest(NamedActionTest.class)
class NamedActionTest {
    static FastStateBuilder application() {
        return Showcase.application(0).page("/named", NamedActionTest::view);
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

    private static TestElement log(TestPage page) {
        return page.find(By.css("#log"));
    }

    @Test
    void buttons_callEachMethodWithTheSignals(TestVisitor visitor) {
        var page = visitor.open("/named").fill("Text", "new");
        var wanted = new StringBuilder();
        for (var method : Method.values()) {
            page.click(method.name());
            wanted.append(method).append(" new. ");
            assertThat(log(page)).hasText(wanted.toString().strip());
        }
    }

    @Test
    void doubleClick_isTwoEvents(TestVisitor visitor) {
        var page = visitor.open("/named");
        page.button("PUT").doubleClick();
        assertThat(log(page)).hasText("PUT typed. PUT typed.");
    }

    @Test
    void forms_bringTheirFields(TestVisitor visitor) {
        var page = visitor.open("/named").click("Send");
        assertThat(log(page)).hasText("a & b[1, 2]");
        page.click("Send parts");
        assertThat(log(page)).hasText("ä[]");
    }
}
