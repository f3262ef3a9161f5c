package io.faststate.showcase;

import static io.faststate.dsl.Html.async;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the server does for tabs that come, stay, lose their connection and go. */
@FastStateTest(LifeTest.class)
class LifeTest {
    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<String> given = new LinkedBlockingQueue<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    static FastStateBuilder application() {
        var limits = Limits.defaults().presenceCheck(Duration.ofMillis(200)).reconnect(Duration.ofMillis(100))
                .tabReturn(Duration.ofSeconds(2));
        return Showcase.application().limits(limits);
    }

    /** The application with a page that shows what a test gives, when it does. */
    private TestApp giving() {
        return TestApp.start(application().page("/given", page -> given()));
    }

    private Node given() {
        return async(() -> {
                    begun.incrementAndGet();
                    asked.countDown();
                    try {
                        return given.take();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                }, it -> p(it), p("Waiting").id("given"));
    }

    private static TestElement visits(TestPage page) {
        return page.find(By.css("#visits"));
    }

    private static TestElement report(TestPage page, String station) {
        return page.find(By.css("#" + station));
    }

    private static TestElement kept(TestPage page) {
        return page.find(By.css("#kept"));
    }

    @Test
    void tabs_comeAndGo(TestApp app) {
        var watching = app.visitor().open("/life");
        assertThat(visits(watching)).hasText("Tabs that came: 1, and are gone: 0.");
        var page = app.visitor().open("/life");
        assertThat(visits(watching)).hasText("Tabs that came: 2, and are gone: 0.");
        page.close();
        assertThat(visits(watching)).hasText("Tabs that came: 2, and are gone: 1.");
    }

    @Test
    void interval_andBackgroundTask_showWhatTheyDo(TestVisitor visitor) {
        var page = visitor.open("/life");
        assertThat(page.find(By.css("#seconds"))).hasTextMatching("for ([2-9]|\\d{2,}) seconds");
        assertThat(page.find(By.css("#soundings"))).hasTextMatching("Sounding ([4-9]|\\d{2,}):");
        assertThat(page.find(By.css("#soundings li"))).hasCount(5);
    }

    @Test
    void reports_comeSideBySide_andTheOneThatFailedIsAskedAgain(TestApp app) throws Exception {
        assertTrue(body(app, "/life").contains("Asking the station…"));
        var page = app.visitor().open("/life");
        assertThat(report(page, "Harbour")).containsText("14 °C, rain");
        // Its station takes twice as long, so it would not be waited for if one were asked after the other.
        assertThat(report(page, "Mountain")).containsText("-3 °C, snow");
        assertThat(report(page, "Buoy")).containsText("9 °C, fog");
        app.log().allow("The buoy doesn't answer");
        page.click("Let a storm rise");
        assertThat(report(page, "Buoy").find(By.role("alert"))).containsText("please report code");
        report(page, "Buoy").click("Ask again");
        assertThat(report(page, "Buoy").find(By.css("[aria-busy=true]"))).isVisible();
        assertThat(report(page, "Buoy")).containsText("9 °C, fog");
        assertThat(report(page, "Mountain")).containsText("-3 °C, snow");
    }

    /** A page as it is sent, before anything else arrives. */
    private static String body(TestApp app, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + path)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void handlerInAReport_runs_alsoAfterAnEviction(TestApp app) {
        var page = app.visitor().open("/life");
        report(page, "Mountain").click("Keep");
        assertThat(kept(page)).hasText("You keep snow.");
        app.running().feature().evictPageInstances();
        report(page, "Harbour").click("Keep");
        assertThat(kept(page)).hasText("You keep rain.");
    }

    @Test
    void load_goesOnOverALostConnection() throws InterruptedException {
        try (var app = giving()) {
            var visitor = app.visitor();
            var page = visitor.open("/given");
            assertTrue(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            visitor.network().drop();
            given.add("Here");
            assertThat(page.find(By.css("#given"))).hasText("Here");
            assertEquals(1, begun.get());
        }
    }

    @Test
    void load_isInterruptedWhenItsTabIsClosed() throws InterruptedException {
        try (var app = giving()) {
            var page = app.visitor().open("/given");
            assertTrue(asked.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            page.close();
            assertTrue(interrupted.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
    }
}
