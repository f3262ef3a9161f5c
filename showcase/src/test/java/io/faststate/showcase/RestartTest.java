package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.FastStateBuilder;
import io.faststate.server.store.StateStore;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import org.junit.jupiter.api.Test;

/** A server that starts again under open pages. What it keeps in memory is lost with it; the pages are not. */
@FastStateTest(RestartTest.class)
class RestartTest {
    private static final byte[] KEY = "a secret for tests, 32 bytes or more".getBytes(UTF_8);

    static FastStateBuilder application() {
        return withNewKey().signingKey(KEY);
    }

    private static FastStateBuilder withNewKey() {
        return Showcase.application(0).store(StateStore.memory()).page("/log", LogPage::view);
    }

    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    private static TestElement log(TestPage page) {
        return page.find(By.css("#log"));
    }

    private static void assertSameDocument(TestPage page) {
        assertEquals(1, page.loads());
    }

    @Test
    void click_worksAfterARestart(TestApp app) {
        var page = app.visitor().open("/counter").click("+1");
        assertThat(count(page)).hasText("1");
        app.restart();
        page.click("+1").click("+1");
        assertThat(count(page)).hasText("2");
        assertSameDocument(page);
    }

    @Test
    void stream_comesBackAfterARestart(TestApp app) {
        var page = app.visitor().open("/shared-counter").click("+1");
        assertThat(count(page)).hasText("1");
        app.restart();
        var other = app.visitor().open("/shared-counter").click("+1").click("+1").click("+1");
        assertThat(count(page)).hasText("3");
        page.click("-1");
        assertThat(count(other)).hasText("2");
        assertThat(count(page)).hasText("2");
        assertSameDocument(page);
    }

    @Test
    void stream_showsTheNewServersStateByItself(TestApp app) {
        var page = app.visitor().open("/shared-counter").click("+1");
        assertThat(count(page)).hasText("1");
        app.restart();
        assertThat(count(page)).hasText("0");
        assertSameDocument(page);
    }

    @Test
    void greeter_worksWithoutAServer(TestApp app) {
        var page = app.visitor().open("/greeter");
        page.find(By.css("#name")).fill("Ada");
        app.stop();
        page.find(By.css("#loud")).check();
        assertThat(page.find(By.css("#greeting"))).hasText("Hello, ADA!");
        page.find(By.css("#clear")).click();
        assertThat(page.find(By.css("#question"))).isVisible();
    }

    @Test
    void clicks_duringARestartArriveOnceAndInOrder(TestApp app) {
        var page = app.visitor().open("/log").click("a");
        assertThat(log(page)).hasText("a");
        app.stop();
        page.click("b").click("a").click("b").click("b").click("a");
        app.startAgain();
        assertThat(log(page)).hasText("babba");
        page.click("b");
        assertThat(log(page)).hasText("babbab");
        assertSameDocument(page);
        assertThat(page).hasNotice("");
    }

    @Test
    void page_loadsItselfAgainWhenTheKeyIsNew() {
        try (var app = TestApp.start(RestartTest::withNewKey)) {
            var page = app.visitor().open("/counter").click("+1");
            assertThat(count(page)).hasText("1");
            app.restart();
            assertThat(count(page)).hasText("0");
            assertEquals(2, page.loads());
            page.click("+1");
            assertThat(count(page)).hasText("1");
        }
    }
}
