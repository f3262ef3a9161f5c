package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChatBrowserTest extends BrowserTest {
    @Override
    FastStateBuilder application() {
        return super.application().limits(Limits.defaults().presenceCheck(Duration.ofMillis(200)));
    }

    private static void say(Page tab, String text) {
        tab.locator("#text").fill(text);
        tab.locator("#send").click();
    }

    private static Locator messages(Page tab) {
        return tab.locator("#messages li");
    }

    private static void assertHere(Page tab, String count, String... names) {
        assertThat(tab.locator("#count")).hasText(count);
        assertThat(tab.locator("#people li")).hasText(names);
    }

    @Test
    void hiddenTab_isStillThere() {
        var tab = open("/chat");
        var other = visitor().open("/chat");
        assertHere(tab, "2 people in 2 tabs", "Guest guest", "Guest guest");
        ConnectionBrowserTest.hide(other, true);
        var third = open("/chat");
        assertHere(tab, "3 people in 3 tabs", "Guest guest", "Guest guest", "Guest guest");
        third.close();
        // The one that was closed later is missed, so the hidden one would be by now.
        assertHere(tab, "2 people in 2 tabs", "Guest guest", "Guest guest");
        say(tab, "Still here?");
        ConnectionBrowserTest.hide(other, false);
        assertThat(messages(other)).hasCount(1);
    }

    @Test
    void newestMessage_staysInView() {
        var tab = open("/chat");
        var other = open("/chat");
        for (var i = 1; i <= 30; i++) {
            var number = i;
            running().global(Chat.STATE).update(chat -> chat.say("Ada", false, "Message " + number));
        }
        assertThat(messages(tab)).hasCount(30);
        assertTrue((boolean) tab.locator("#messages").evaluate("it => it.scrollHeight > it.clientHeight * 1.5"));
        say(other, "the newest");
        assertThat(messages(tab).last()).containsText("the newest");
        assertInView(tab);
        assertInView(other);
        tab.reload();
        assertInView(tab);
    }

    /** What the box of messages doesn't cut off. */
    private static void assertInView(Page tab) {
        tab.waitForCondition(() -> (boolean) tab.locator("#messages").evaluate("""
                it => it.querySelector('li:last-child').getBoundingClientRect().bottom
                        <= it.getBoundingClientRect().bottom"""));
    }

    @Test
    void reader_whoScrolledUp_isLeftThere() {
        var tab = open("/chat");
        var other = open("/chat");
        for (var i = 1; i <= 60; i++) {
            var number = i;
            running().global(Chat.STATE).update(chat -> chat.say("Ada", false, "Message " + number));
        }
        assertThat(messages(tab)).hasCount(60);
        var tenth = messages(tab).nth(9);
        tenth.scrollIntoViewIfNeeded();
        var before = tenth.boundingBox().y;
        say(other, "the newest");
        assertThat(messages(tab)).hasCount(61);
        assertEquals(before, tenth.boundingBox().y, 1);
    }
}
