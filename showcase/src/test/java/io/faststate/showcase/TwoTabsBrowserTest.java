package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class TwoTabsBrowserTest extends BrowserTest {
    @Test
    void counter_followsInTheSameSessionsOtherTab() {
        var visitor = visitor();
        var first = visitor.open("/counter");
        var second = visitor.open("/counter");
        plus(first);
        assertThat(second.locator("#count")).hasText("1");
        plus(second);
        assertThat(first.locator("#count")).hasText("2");
    }

    @Test
    void counter_standsStillInAnotherSession() {
        var mine = open("/counter");
        var others = open("/counter");
        plus(mine);
        assertThat(mine.locator("#count")).hasText("1");
        plus(others);
        plus(others);
        assertThat(others.locator("#count")).hasText("2");
        assertThat(mine.locator("#count")).hasText("1");
    }

    @Test
    void sharedCounter_followsInEveryTabOfEveryone() {
        var visitor = visitor();
        var first = visitor.open("/shared-counter");
        var second = visitor.open("/shared-counter");
        var stranger = open("/shared-counter");
        plus(first);
        for (var tab : new Page[] {first, second, stranger}) {
            assertThat(tab.locator("#count")).hasText("1");
        }
        plus(stranger);
        plus(second);
        for (var tab : new Page[] {first, second, stranger}) {
            assertThat(tab.locator("#count")).hasText("3");
        }
    }

    @Test
    void sharedCounter_isShownToWhoComesLater() {
        var first = open("/shared-counter");
        plus(first);
        assertThat(first.locator("#count")).hasText("1");
        assertThat(open("/shared-counter").locator("#count")).hasText("1");
    }

    @Test
    void sharedCounter_followsInATabThatWentElsewhereAndBack() {
        var visitor = visitor();
        var first = visitor.open("/shared-counter");
        var second = visitor.open("/shared-counter");
        second.navigate("/greeter");
        plus(first);
        assertThat(first.locator("#count")).hasText("1");
        second.goBack();
        assertThat(second.locator("#count")).hasText("1");
        plus(first);
        assertThat(second.locator("#count")).hasText("2");
    }

    private static void plus(Page tab) {
        tab.getByText("+1", new Page.GetByTextOptions().setExact(true)).click();
    }
}
