package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgressBarBrowserTest extends BrowserTest {
    private static final Pattern PART = Pattern.compile(">[1-9][0-9]?<");

    /** Cancels as soon as something is done, for a slow machine might look only when all is. */
    private static final String CANCEL_SOON = """
            () => {
              const cancel = [...document.querySelectorAll('button')].find(it => it.textContent === 'Cancel');
              const percent = document.getElementById('percent');
              new MutationObserver((_, it) => {
                if (cancel.disabled || !/^[1-9]/.test(percent.textContent)) return;
                it.disconnect();
                cancel.click();
              }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
            }""";

    @Test
    void job_showsHowFarItIsUntilItIsDone() {
        var tab = open("/examples/progress-bar");
        assertThat(tab.locator("#percent")).hasText("0 %");
        var start = Seen.of(tab, "#status + [role=group] > button");
        var bar = Seen.of(tab, "#progress");
        var percent = Seen.of(tab, "#percent");
        var status = Seen.of(tab, "#status");
        Visitor.button(tab, "Start").click();
        assertThat(tab.locator("#status")).hasText("Done");
        assertTrue(start.was("disabled=\"\""));
        assertTrue(status.was(">Running<"));
        assertTrue(bar.markup().stream().anyMatch(Pattern.compile(" value=\"[1-4]?[0-9]\"").asPredicate()));
        assertTrue(percent.markup().stream().anyMatch(PART.asPredicate()));
        assertThat(tab.locator("#percent")).hasText("100 %");
        assertThat(Visitor.button(tab, "Cancel")).isDisabled();
    }

    @Test
    void job_isCancelledAndBegunAgain() {
        var tab = open("/examples/progress-bar");
        tab.evaluate(CANCEL_SOON);
        Visitor.button(tab, "Start").click();
        assertThat(tab.locator("#status")).hasText(Pattern.compile("Cancelled at [1-9][0-9]? %"));
        Visitor.button(tab, "Start").click();
        assertThat(tab.locator("#status")).hasText("Done");
        assertThat(tab.locator("#percent")).hasText("100 %");
    }
}
