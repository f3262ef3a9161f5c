package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import io.faststate.showcase.FaultyNetwork.Mood;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page whose connection fails in every way: nothing that a person did is lost or done twice, and it catches up. */
@EmbeddedClientOnly("it keeps no order of events, repeats none that is answered with an error, and shows no status line")
class ConnectionBrowserTest extends BrowserTest {
    private static final int DROPS = 50;
    private static final int MOST_BYTES = 3000;

    /** Longer than what a test does while its connection is lost. */
    private static final Duration DELIVERY = Duration.ofSeconds(15);

    private FaultyNetwork network;

    @Override
    FastStateBuilder application() {
        var limits = Limits.defaults()
                .reconnect(Duration.ofMillis(100))
                .heartbeat(Duration.ofSeconds(2))
                .delivery(DELIVERY);
        return Showcase.application(0).limits(limits).page("/tally", TallyPage::view);
    }

    @BeforeEach
    void connect() {
        // The server's HTTP tells of a connection that broke amid the head of a request.
        expectLog("DataReader$InsufficientDataAvailableException");
        network = new FaultyNetwork(running().port());
    }

    @AfterEach
    void disconnect() throws IOException {
        network.close();
    }

    /** A person behind the faulty network. */
    private Page tally() {
        return tally(visitor());
    }

    private Page tally(Visitor visitor) {
        visitor.expecting("Failed to load resource");
        return visitor.open("http://localhost:" + network.port() + "/tally");
    }

    @EmbeddedClientOnly("it has no status line")
    @Test
    void page_survivesFiftyDropsOfItsConnection() {
        var random = new Random(7);
        var tab = tally();
        var other = open("/tally");
        mark(tab);
        var mine = 0;
        var ours = 0;
        for (var i = 0; i < DROPS; i++) {
            if (random.nextBoolean()) {
                network.dropAfter(random.nextInt(MOST_BYTES));
            } else {
                network.drop();
            }
            for (var clicks = random.nextInt(4); clicks > 0; clicks--) {
                if (random.nextBoolean()) {
                    press(tab, "#add-mine");
                    mine++;
                } else {
                    press(tab, "#add-ours");
                    ours++;
                }
                if (random.nextInt(3) == 0) {
                    network.drop();
                }
            }
            if (random.nextBoolean()) {
                press(other, "#add-ours");
                ours++;
            }
            if (random.nextBoolean()) {
                network.drop();
            }
            assertThat(tab.locator("#mine")).hasText(Integer.toString(mine));
            assertThat(tab.locator("#ours")).hasText(Integer.toString(ours));
        }
        network.dropAfter(Long.MAX_VALUE);
        press(tab, "#add-ours");
        assertThat(other.locator("#ours")).hasText(Integer.toString(ours + 1));
        assertEquals("same document", tab.evaluate("() => document.mark"));
        assertThat(line(tab)).isEmpty();
    }

    @EmbeddedClientOnly("an event that is answered with 503 is not sent again")
    @Test
    void clicks_whileTheServerIsBusyArriveLaterOnceAndInOrder() {
        var tab = tally();
        network.become(Mood.BUSY);
        network.drop();
        press(tab, "#add-mine");
        press(tab, "#add-ours");
        press(tab, "#add-mine");
        assertThat(line(tab)).hasText("No connection. Trying again…");
        network.become(Mood.FINE);
        assertThat(tab.locator("#mine")).hasText("2");
        assertThat(tab.locator("#ours")).hasText("1");
        assertThat(line(tab)).isEmpty();
    }

    @EmbeddedClientOnly("it has no status line")
    @Test
    void silentConnection_isGivenUp() {
        var tab = tally();
        press(tab, "#add-mine");
        assertThat(tab.locator("#mine")).hasText("1");
        network.become(Mood.SILENT);
        press(open("/tally"), "#add-ours");
        assertThat(line(tab)).hasText("No connection. Trying again…");
        network.become(Mood.FINE);
        assertThat(tab.locator("#ours")).hasText("1", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    @EmbeddedClientOnly("it has no status line")
    @Test
    void offlinePage_comesBackAtOnceWhenOnline() {
        var visitor = visitor();
        var tab = tally(visitor);
        mark(tab);
        visitor.context().setOffline(true);
        press(tab, "#add-mine");
        press(open("/tally"), "#add-ours");
        assertThat(line(tab)).hasText("No connection. Trying again…");
        visitor.context().setOffline(false);
        assertThat(tab.locator("#mine")).hasText("1");
        assertThat(tab.locator("#ours")).hasText("1");
        assertThat(line(tab)).isEmpty();
        assertEquals("same document", tab.evaluate("() => document.mark"));
    }

    @EmbeddedClientOnly("its stream stays open in a hidden tab")
    @Test
    void hiddenTab_hasNoStreamUntilItIsShown() {
        var tab = tally();
        tab.waitForCondition(() -> running().feature().streams() == 1);
        hide(tab, true);
        tab.waitForCondition(() -> running().feature().streams() == 0);
        press(open("/tally"), "#add-ours");
        hide(tab, false);
        assertThat(tab.locator("#ours")).hasText("1");
    }

    @EmbeddedClientOnly("it has no status line")
    @Test
    void undeliveredEvent_offersToTryAgain() {
        var tab = tally();
        network.become(Mood.DOWN);
        network.drop();
        press(tab, "#add-mine");
        press(tab, "#add-mine");
        awaitUndelivered(tab);
        network.become(Mood.FINE);
        assertThat(tab.locator("#mine")).hasText("0");
        line(tab).getByText("Try again").click();
        assertThat(tab.locator("#mine")).hasText("2");
        assertThat(line(tab)).isEmpty();
    }

    @EmbeddedClientOnly("it has no status line")
    @Test
    void undeliveredEvent_thatIsDismissedIsNotDone() {
        var tab = tally();
        network.become(Mood.DOWN);
        network.drop();
        press(tab, "#add-mine");
        press(tab, "#add-mine");
        awaitUndelivered(tab);
        line(tab).getByText("Dismiss").click();
        network.become(Mood.FINE);
        press(tab, "#add-ours");
        assertThat(tab.locator("#ours")).hasText("1");
        assertThat(tab.locator("#mine")).hasText("0");
        assertThat(line(tab)).isEmpty();
    }

    @Test
    void streams_areNeverTwo() {
        var tab = tally();
        for (var i = 0; i < 10; i++) {
            tab.evaluate("() => { const it = document.getElementById('faststate-stream'); it.replaceWith(it.cloneNode()); }");
            network.drop();
            press(tab, "#add-mine");
            assertThat(tab.locator("#mine")).hasText(Integer.toString(i + 1));
        }
        tab.waitForCondition(() -> running().feature().streams() == 1);
    }

    private static void awaitUndelivered(Page tab) {
        var patience = new LocatorAssertions.ContainsTextOptions().setTimeout(2.0 * DELIVERY.toMillis());
        assertThat(line(tab)).containsText("Your last action did not arrive.", patience);
    }

    private static Locator line(Page tab) {
        return tab.locator("#faststate-status");
    }

    private static void press(Page tab, String button) {
        tab.evaluate("id => document.querySelector(id).click()", button);
    }

    private static void mark(Page tab) {
        tab.evaluate("() => { document.mark = 'same document'; }");
    }

    /** Hides a tab behind others, or shows it. */
    static void hide(Page tab, boolean hidden) {
        tab.evaluate("""
                hidden => {
                  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
                  document.dispatchEvent(new Event('visibilitychange'));
                }""", hidden);
    }
}
