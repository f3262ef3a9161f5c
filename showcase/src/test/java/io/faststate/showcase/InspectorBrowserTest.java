package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.faststate.dsl.Node;
import io.faststate.server.FastStateBuilder;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The inspector of pages under development. */
class InspectorBrowserTest extends BrowserTest {
    @Override
    FastStateBuilder application() {
        return Showcase.application(0)
                .dev(true)
                .page("/inspected", InspectorBrowserTest::view)
                .page("/misspelt", page -> fragment(
                        raw("<p id=typo data-on-click=\"1\" data-name=own>x</p><p data-text=\"$cuont\"></p>"),
                        input().bind(page.signal("count", "a")).aria("label", "Count")));
    }

    private static Node view(io.faststate.dsl.Page page) {
        var shared = page.global("shared", 0);
        var word = page.signal("word", "one");
        return fragment(
                p("Shared ", shared.get()).id("shared"),
                input().bind(word).aria("label", "Word"),
                button("Add").onClick(() -> shared.update(it -> it + 1)));
    }

    @Test
    void panel_isCollapsedAndOpensAndStaysOpenOnTheNextPage() {
        var tab = open("/inspected");
        var corner = corner(tab);
        assertThat(corner).hasAttribute("aria-expanded", "false");
        assertThat(panel(tab)).isHidden();
        corner.click();
        assertThat(panel(tab)).isVisible();
        tab.reload();
        assertThat(panel(tab)).isVisible();
        tab.keyboard().press("Tab");
        panel(tab).getByRole(AriaRole.TAB).first().focus();
        tab.keyboard().press("Escape");
        assertThat(panel(tab)).isHidden();
        assertThat(corner).isFocused();
    }

    @Test
    void tabs_areChosenByArrowKeys() {
        var tab = inspected();
        panel(tab).getByRole(AriaRole.TAB).first().focus();
        tab.keyboard().press("ArrowRight");
        assertThat(view(tab, "Events")).isVisible();
        tab.keyboard().press("ArrowLeft");
        tab.keyboard().press("ArrowLeft");
        assertThat(view(tab, "Network")).isVisible();
        assertThat(panel(tab).getByRole(AriaRole.TAB).last()).isFocused();
    }

    @Test
    void signals_followWhatIsTypedAndCanBeSearched() {
        var tab = inspected();
        assertThat(view(tab, "Signals")).containsText("word: \"one\"");
        tab.getByLabel("Word").fill("two");
        assertThat(view(tab, "Signals")).containsText("word: \"two\"");
        panel(tab).getByLabel("Search signals").fill("two");
        assertThat(view(tab, "Signals").locator(".leaf:visible")).hasText("word: \"two\"");
        assertThat(view(tab, "Signals")).containsText("1 found");
    }

    @Test
    void why_tellsTheHandlerTheChangeAndTheRenderAndLeadsBack() {
        var tab = inspected();
        choose(tab, "Why");
        add(tab);
        assertThat(tab.locator("#shared")).hasText("Shared 1");
        var trace = view(tab, "Why").locator(".trace").filter(new Locator.FilterOptions().setHasText("Event on /inspected"));
        assertThat(trace).containsText("InspectorBrowserTest.java:");
        assertThat(trace).containsText("GLOBAL shared0 → 1");
        assertThat(trace).containsText("rendered page");
        trace.getByText("Go back before this").click();
        assertThat(tab.locator("#shared")).hasText("Shared 0");
    }

    @Test
    void events_showRequestsAndPatchesWithTimeAndSize() {
        var tab = inspected();
        choose(tab, "Events");
        add(tab);
        assertThat(tab.locator("#shared")).hasText("Shared 1");
        panel(tab).getByLabel("Which events").selectOption("request");
        assertThat(view(tab, "Events").locator(".entry").filter(new Locator.FilterOptions().setHasText("POST")))
                .hasText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}requestPOST /_faststate/a/\\S+200 · \\d+ ms · \\d.*B.*"));
        panel(tab).getByLabel("Which events").selectOption("patch");
        var patch = view(tab, "Events").locator(".entry").filter(new Locator.FilterOptions().setHasText("elements")).first();
        patch.locator("summary").click();
        assertThat(patch.locator("pre")).containsText("Shared 1");
    }

    @Test
    void stream_isShownAndCanBeDisconnected() {
        var tab = inspected();
        choose(tab, "Network");
        assertThat(view(tab, "Network")).containsText("Stream: Open since");
        stopClock(tab);
        panel(tab).getByText("Disconnect the stream").click();
        // Time to draw the panel, and too little to connect again.
        tab.clock().runFor(100);
        assertThat(view(tab, "Network")).containsText("Stream: Closed");
        tab.clock().resume();
        assertThat(view(tab, "Network")).containsText("Stream: Open since");
        add(visitor().open("/inspected"));
        assertThat(tab.locator("#shared")).hasText("Shared 1");
    }

    @Test
    void lostRequestsAndAnswers_areDeliveredOnceInTheEnd() {
        var tab = inspected();
        choose(tab, "Network");
        panel(tab).getByText("Lose the next request").click();
        assertThat(corner(tab)).containsText("faults on");
        add(tab);
        assertThat(tab.locator("#shared")).hasText("Shared 1");
        panel(tab).getByLabel("Lose answers, with the work done").fill("100");
        add(tab);
        choose(tab, "Events");
        assertThat(view(tab, "Events").locator(".entry.failed").filter(new Locator.FilterOptions().setHasText("answer 200 lost")).first())
                .isVisible();
        choose(tab, "Network");
        panel(tab).getByLabel("Lose answers, with the work done").fill("0");
        assertThat(tab.locator("#shared")).hasText("Shared 2");
        tab.reload();
        assertThat(tab.locator("#shared")).hasText("Shared 2");
    }

    @Test
    void delay_holdsUpWhatArrives() {
        var tab = inspected();
        choose(tab, "Network");
        panel(tab).getByLabel("Delay everything by").fill("400");
        var took = (Number) tab.evaluate("""
                async () => {
                  const began = performance.now();
                  [...document.querySelectorAll('button')].find(it => it.textContent === 'Add').click();
                  while (document.getElementById('shared').textContent !== 'Shared 1') await new Promise(requestAnimationFrame);
                  return performance.now() - began;
                }""");
        assertEquals(true, took.doubleValue() >= 800, "took " + took);
    }

    @Test
    void offline_isLikeNoNetworkUntilItIsOver() {
        var tab = inspected();
        choose(tab, "Network");
        panel(tab).getByLabel("Offline").check();
        assertEquals(false, tab.evaluate("() => navigator.onLine"));
        assertThat(view(tab, "Network")).containsText("Stream: Closed");
        add(tab);
        panel(tab).getByLabel("Offline").uncheck();
        assertThat(tab.locator("#shared")).hasText("Shared 1");
    }

    @Test
    void misspeltNames_areToldOnceWithWhatWasMeant() {
        var visitor = visitor().expecting("did you mean");
        var tab = visitor.open("/misspelt");
        corner(tab).click();
        choose(tab, "Events");
        panel(tab).getByLabel("Which events").selectOption("problem");
        assertThat(view(tab, "Events")).containsText("there is no attribute data-on-click; did you mean data-on:click?");
        assertThat(view(tab, "Events")).containsText("nobody declares the signal $cuont, which reads as ''; did you mean $count?");
        assertThat(view(tab, "Events").locator(".entry")).hasCount(2);
    }

    @Test
    void panel_isOutOfReachOfThePage() {
        var tab = inspected();
        add(tab);
        assertThat(tab.locator("#shared")).hasText("Shared 1");
        assertThat(panel(tab)).isVisible();
        tab.evaluate("() => document.querySelector('faststate-inspector').remove()");
        assertThat(panel(tab)).isVisible();
        assertEquals("system-ui, sans-serif", panel(tab).evaluate("it => getComputedStyle(it).fontFamily"));
    }

    @Test
    void panel_looksAsItShould() {
        var tab = inspected();
        tab.setViewportSize(900, 600);
        add(tab);
        assertThat(tab.locator("#shared")).hasText("Shared 1");
        for (var name : new String[] {"Signals", "Events", "Network"}) {
            choose(tab, name);
            tab.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "inspector-" + name + ".png")));
        }
    }

    private Page inspected() {
        var tab = open("/inspected");
        corner(tab).click();
        return tab;
    }

    private static void add(Page tab) {
        tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add").setExact(true)).click();
    }

    private static Locator corner(Page tab) {
        return tab.locator("faststate-inspector .corner");
    }

    private static Locator panel(Page tab) {
        return tab.locator("faststate-inspector .panel");
    }

    private static Locator view(Page tab, String name) {
        return panel(tab).getByRole(AriaRole.TABPANEL, new Locator.GetByRoleOptions().setName(name).setIncludeHidden(true));
    }

    private static void choose(Page tab, String name) {
        panel(tab).getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(name)).click();
    }
}
