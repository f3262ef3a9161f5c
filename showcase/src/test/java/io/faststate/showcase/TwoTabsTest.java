package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.List;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class TwoTabsTest {
    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    @Test
    void counter_followsInTheSameSessionsOtherTab(TestVisitor visitor) {
        var first = visitor.open("/counter");
        var second = visitor.open("/counter");
        first.click("+1");
        assertThat(count(second)).hasText("1");
        second.click("+1");
        assertThat(count(first)).hasText("2");
    }

    @Test
    void counter_standsStillInAnotherSession(TestApp app) {
        var mine = app.visitor().open("/counter");
        var others = app.visitor().open("/counter");
        mine.click("+1");
        assertThat(count(mine)).hasText("1");
        others.click("+1").click("+1");
        assertThat(count(others)).hasText("2");
        assertThat(count(mine)).hasText("1");
    }

    @Test
    void sharedCounter_followsInEveryTabOfEveryone(TestApp app) {
        var visitor = app.visitor();
        var first = visitor.open("/shared-counter");
        var second = visitor.open("/shared-counter");
        var stranger = app.visitor().open("/shared-counter");
        first.click("+1");
        for (var page : List.of(first, second, stranger)) {
            assertThat(count(page)).hasText("1");
        }
        stranger.click("+1");
        second.click("+1");
        for (var page : List.of(first, second, stranger)) {
            assertThat(count(page)).hasText("3");
        }
    }

    @Test
    void sharedCounter_isShownToWhoComesLater(TestApp app) {
        assertThat(count(app.visitor().open("/shared-counter").click("+1"))).hasText("1");
        assertThat(count(app.visitor().open("/shared-counter"))).hasText("1");
    }

    @Test
    void sharedCounter_followsInATabThatWentElsewhereAndBack(TestVisitor visitor) {
        var first = visitor.open("/shared-counter");
        var second = visitor.open("/shared-counter").open("/greeter");
        first.click("+1");
        assertThat(count(first)).hasText("1");
        second.back();
        assertThat(count(second)).hasText("1");
        first.click("+1");
        assertThat(count(second)).hasText("2");
    }
}
