package io.faststate.showcase;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.p;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Limits;
import io.faststate.server.StatusWords;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The line that tells of a lost connection and of what did not arrive. */
@FastStateTest(StatusLineTest.class)
class StatusLineTest {
    private static final String UNDELIVERED = "Die letzte Aktion kam „nicht“ an.";

    static FastStateBuilder application() {
        return Showcase.application(0)
                .limits(Limits.defaults().delivery(Duration.ofSeconds(3)))
                .statusWords(StatusWords.english().undelivered(UNDELIVERED).retry("Noch einmal").dismiss("Verwerfen"))
                .page("/own-line", StatusLineTest::ownLine);
    }

    private static Node ownLine(Page page) {
        var count = page.session("count", 0);
        return div(
                p("Count ", count.get()).id("count"),
                button("+1").id("add").onClick(() -> count.update(n -> n + 1)),
                p().id("faststate-status").attr("role", "status").ignoreMorph());
    }

    private static TestElement line(TestPage page) {
        return page.find(By.css("#faststate-status"));
    }

    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    /** Clicks, and lets the time pass after which an event that does not arrive is given up. */
    private static void clickInVain(TestApp app, TestPage page) {
        page.withoutWaiting(() -> page.click("+1"));
        app.clock().advance(Duration.ofSeconds(4));
        assertThat(line(page)).containsText(UNDELIVERED);
    }

    @Test
    void lostConnection_isToldAfterTwoSeconds(TestVisitor visitor) {
        var page = visitor.open("/shared-counter");
        var lost = System.nanoTime();
        visitor.network().cut();
        assertThat(line(page)).hasText("No connection. Trying again…");
        assertTrue(System.nanoTime() - lost > Duration.ofMillis(1500).toNanos());
        assertThat(line(page)).hasAttribute("role", "status");
        visitor.network().restore();
        assertThat(line(page)).hasText("");
    }

    @Test
    void event_thatDidNotArrive_isSentAgainOnDemand(TestApp app) {
        var page = app.visitor().open("/shared-counter");
        page.visitor().network().cut();
        clickInVain(app, page);
        page.visitor().network().restore();
        line(page).click("Noch einmal");
        assertThat(line(page)).hasText("");
        assertThat(count(page)).hasText("1");
    }

    @Test
    void event_thatDidNotArrive_isDropped(TestApp app) {
        var page = app.visitor().open("/shared-counter");
        page.visitor().network().cut();
        clickInVain(app, page);
        page.visitor().network().restore();
        line(page).click("Verwerfen");
        assertThat(line(page)).hasText("");
        page.click("+1");
        assertThat(count(page)).hasText("1");
    }

    @Test
    void line_mayBeThePagesOwnAndIsNotPatchedAway(TestApp app) {
        var page = app.visitor().open("/own-line");
        page.visitor().network().busy();
        clickInVain(app, page);
        assertThat(page.find(By.css("p#faststate-status"))).containsText(UNDELIVERED);
        assertThat(line(page)).hasCount(1);
        page.visitor().network().restore();
        line(page).click("Noch einmal");
        assertThat(count(page)).hasText("Count 1");
        assertThat(line(page)).hasText("");
    }
}
