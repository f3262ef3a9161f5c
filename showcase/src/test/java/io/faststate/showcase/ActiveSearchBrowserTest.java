package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ActiveSearchBrowserTest extends BrowserTest {
    @Test
    void results_followWhatIsTyped() {
        var tab = open("/examples/active-search");
        assertThat(tab.locator("#found")).hasText("120 people, of whom these are the first 10");
        var requests = new AtomicInteger();
        tab.onRequest(request -> {
            if (request.method().equals("POST")) {
                requests.incrementAndGet();
            }
        });
        stopClock(tab);
        tab.locator("#search").pressSequentially("hopper");
        tab.clock().runFor(200);
        assertThat(tab.locator("#found")).hasText("10 people");
        assertThat(tab.locator("tbody tr").first()).containsText("Hopper");
        assertThat(tab.locator("#search")).isFocused();
        assertThat(tab.locator("#search")).hasValue("hopper");
        assertEquals(1, requests.get(), "requests for six letters");
        tab.clock().resume();
        tab.locator("#search").fill("grace hopper");
        assertThat(tab.locator("#found")).hasText("1 person");
        tab.locator("#search").fill("nobody");
        assertThat(tab.locator("#found")).hasText("Nobody is called so.");
        assertThat(tab.locator("tbody tr")).hasCount(0);
    }
}
