package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Html;
import io.faststate.server.FastStateBuilder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What pages say to those who write them, where they asked for it. */
class HintsBrowserTest extends BrowserTest {
    private static final String SLIPS = """
            <p data-txt="$_notice" data-signals="{count: 1}"></p><p data-on:click__onec="$count++"></p><p data-on:clcik="1"></p>
            <button id="add" data-on:click="el.insertAdjacentElement('afterend', el.nextElementSibling.cloneNode())">add</button>
            <p data-text="$cuont"></p>""";

    @Override
    FastStateBuilder application() {
        return Showcase.application(0).dev(true).page("/slips", page -> Html.raw(SLIPS));
    }

    @Test
    void slips_areNamedOnce() {
        var visitor = visitor().expecting("faststate: ");
        var said = new CopyOnWriteArrayList<String>();
        visitor.context().onConsoleMessage(message -> said.add(message.text()));
        var tab = visitor.open("/slips");
        tab.waitForCondition(() -> said.size() >= 4);
        tab.locator("#add").click();
        tab.locator("#add").evaluate("it => it.insertAdjacentHTML('afterend', '<p data-on-clik=\"1\"></p>')");
        tab.waitForCondition(() -> said.size() >= 5);
        assertEquals(
                List.of(
                        "faststate: there is no attribute data-txt; did you mean data-text? JSHandle@node",
                        "faststate: data-on:click__onec knows no modifier __onec; did you mean __once? JSHandle@node",
                        "faststate: data-on:clcik waits for an event clcik; did you mean click? JSHandle@node",
                        "faststate: nobody declares the signal $cuont, which reads as ''; did you mean $count? JSHandle@node",
                        "faststate: there is no attribute data-on-clik; did you mean data-on:click? JSHandle@node"),
                said);
    }

    @Test
    void pagesWithoutSlips_sayNothing() {
        var visitor = visitor().expecting("data-on-clik");
        for (var path : List.of("/", "/counter", "/shared-counter", "/greeter", "/ticker", "/todos")) {
            var tab = visitor.open(path);
            assertThat(tab.locator("script[src*=dev-]")).hasCount(1);
            // The whole page has been looked at once a slip that comes later is named.
            tab.waitForConsoleMessage(() -> tab.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<p data-on-clik></p>')"));
        }
    }
}
