package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A form whose fields are named like what the browser gives every element, and so hide it from scripts. */
@EmbeddedClientOnly("the official client asks the form itself")
class FormNamesBrowserTest extends BrowserTest {
    private static final List<String> NAMES = List.of(
            "id", "name", "attributes", "closest", "matches", "contains", "childNodes", "children", "parentNode", "parentElement",
            "nextSibling", "nodeName", "nodeType", "localName", "isConnected", "querySelector", "querySelectorAll",
            "getAttribute", "hasAttribute", "setAttribute", "setAttributeNode", "removeAttribute", "insertBefore", "moveBefore",
            "append", "remove", "replaceWith", "textContent", "outerHTML", "cloneNode", "style", "classList",
            "addEventListener", "removeEventListener", "dispatchEvent", "focus", "submit", "elements", "enctype", "noValidate",
            "reportValidity", "value", "type", "form", "selectionStart");

    @Override
    FastStateBuilder application() {
        return FastState.builder().host("127.0.0.1").port(0)
                .page("/", page -> mainElement(h1("Form"), a("Next").href("/next"), shown(page)))
                .page("/next", page -> mainElement(h1("Next"), shown(page)));
    }

    private static Node shown(Page page) {
        var step = page.tab("step", 0);
        return form(
                        p("Step ", step.get()).id("step"),
                        each(NAMES, name -> input().name(name).value(name).aria("label", name)),
                        when(step.get() % 2 == 1, () -> p("odd")),
                        button("Send").id("send"))
                .cls("step" + step.get())
                .onSubmit(e -> step.update(n -> n + 1));
    }

    @Test
    void formWhoseFieldsHideItsMethods_isSubmittedPatchedAndLeft() {
        var page = open("/");
        press(page, "#send");
        awaitText(page, "#step", "Step 1");
        press(page, "#send");
        awaitStep(page, 2);
        press(page, "a");
        awaitText(page, "h1", "Next");
        press(page, "#send");
        awaitStep(page, 1);
    }

    /** By the browser's own selectors: Playwright's ask the form itself for what the fields hide. */
    private static void awaitStep(com.microsoft.playwright.Page page, int step) {
        awaitText(page, "form.step" + step + " #step", "Step " + step);
    }

    private static void awaitText(com.microsoft.playwright.Page page, String selector, String text) {
        page.waitForFunction(
                "([selector, text]) => document.querySelector(selector)?.textContent === text", List.of(selector, text));
    }

    /** By the browser's own click: Playwright's asks the form itself for what the fields hide. */
    private static void press(com.microsoft.playwright.Page page, String selector) {
        page.evaluate("selector => document.querySelector(selector).click()", selector);
    }
}
