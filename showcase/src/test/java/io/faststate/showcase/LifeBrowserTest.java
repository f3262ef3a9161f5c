package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.p;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.faststate.dsl.Node;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server does for tabs that come, stay, lose their connection and go. */
class LifeBrowserTest extends BrowserTest {
    private final BlockingQueue<String> given = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    FastStateBuilder application() {
        var limits = Limits.defaults().presenceCheck(Duration.ofMillis(200)).reconnect(Duration.ofMillis(100));
        return Showcase.application(0).limits(limits).page("/given", page -> given());
    }

    /** A page that shows what a test gives, when it does. */
    private Node given() {
        return async(() -> {
                    begun.incrementAndGet();
                    try {
                        return given.take();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }, it -> p(it), p("Waiting").id("given"));
    }

    private static Locator report(Page tab, String station) {
        return tab.locator("#" + station);
    }

    @Test
    void tabs_comeAndGo() {
        var watching = open("/life");
        assertThat(watching.locator("#visits")).hasText("Tabs that came: 1, and are gone: 0.");
        var tab = open("/life");
        assertThat(watching.locator("#visits")).hasText("Tabs that came: 2, and are gone: 0.");
        tab.close();
        assertThat(watching.locator("#visits")).hasText("Tabs that came: 2, and are gone: 1.");
    }

    @Test
    void interval_andBackgroundTask_showWhatTheyDo() {
        var tab = open("/life");
        assertThat(tab.locator("#seconds")).hasText(Pattern.compile("for ([2-9]|\\d{2,}) seconds"));
        assertThat(tab.locator("#soundings")).containsText(Pattern.compile("Sounding ([4-9]|\\d{2,}):"));
        assertThat(tab.locator("#soundings li")).hasCount(5);
    }

    @Test
    void reports_comeSideBySide_andTheOneThatFailedIsAskedAgain() {
        var visitor = visitor();
        assertTrue(visitor.context().request().get("/life").text().contains("Asking the station…"));
        var tab = visitor.open("/life");
        assertThat(report(tab, "Harbour")).containsText("14 °C, rain");
        // Its station takes twice as long, so it would not be waited for if one were asked after the other.
        assertThat(report(tab, "Mountain")).containsText("-3 °C, snow");
        assertThat(report(tab, "Buoy")).containsText("9 °C, fog");
        expectLog("The buoy doesn't answer");
        tab.locator("#storm").click();
        assertThat(report(tab, "Buoy").locator("[role=alert]")).containsText("please report code");
        var buoy = Seen.of(tab, "#Buoy");
        report(tab, "Buoy").getByText("Ask again").click();
        assertThat(report(tab, "Buoy")).containsText("9 °C, fog");
        assertTrue(buoy.was("aria-busy=\"true\""));
        assertThat(report(tab, "Mountain")).containsText("-3 °C, snow");
    }

    @Test
    void handlerInAReport_runs_alsoAfterAnEviction() {
        var tab = open("/life");
        report(tab, "Mountain").getByText("Keep").click();
        assertThat(tab.locator("#kept")).hasText("You keep snow.");
        running().feature().evictPageInstances();
        report(tab, "Harbour").getByText("Keep").click();
        assertThat(tab.locator("#kept")).hasText("You keep rain.");
    }

    @Test
    void load_goesOnOverALostConnection() throws Exception {
        var network = new FaultyNetwork(running().port());
        try (network) {
            var visitor = visitor().expecting("Failed to load resource");
            var tab = visitor.open("http://localhost:" + network.port() + "/given");
            tab.waitForCondition(() -> begun.get() == 1);
            network.drop();
            given.add("Here");
            assertThat(tab.locator("#given")).hasText("Here");
            assertEquals(1, begun.get());
        }
    }

    @Test
    void load_isInterruptedWhenItsTabIsClosed() throws InterruptedException {
        var tab = open("/given");
        tab.waitForCondition(() -> begun.get() == 1);
        tab.close();
        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void failureAndReports_fitTheScreen(String screen, int width, int height) {
        var options = new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, height);
        var tab = visitor(options).open("/life");
        expectLog("The buoy doesn't answer");
        tab.locator("#storm").click();
        assertThat(report(tab, "Buoy").locator("[role=alert]")).isVisible();
        report(tab, "Buoy").scrollIntoViewIfNeeded();
        ScreenshotsBrowserTest.show(screen, tab, "life-failed");
    }
}
