package io.faststate.server;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.ul;
import static io.faststate.server.testing.By.css;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A live region whose view fails leaves the rest of its page alone. */
class RegionFailureTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<Integer> RUNS = State.global("runs", 0);

    private final TestApp app = TestApp.start(FastState.builder().page("/", RegionFailureTest::view));

    private static Node view(Page page) {
        var text = page.signal("text", "");
        return section(
                live(COUNT, count -> p("count " + checked(count)).id("first")),
                live(COUNT, count -> ul(each(IntStream.range(0, count + 1).boxed().toList(), i -> i,
                        i -> li("row " + i, COUNT.text(n -> "x".repeat(checked(i) - i))))).id("second")),
                live(COUNT, count -> form(input().bind(text), button(COUNT.text(RegionFailureTest::checked)))
                        .id("third").onSubmit(() -> { })),
                live(COUNT, count -> p("other " + count).id("other")),
                button("+1").id("add").onClick(() -> COUNT.update(n -> n + 1)),
                button("fail").id("fail").onClick(() -> COUNT.set(3)));
    }

    private static int checked(int number) {
        if (number == 3) {
            throw new IllegalStateException("secret detail");
        }
        return number;
    }

    @BeforeEach
    void allowFailures() {
        app.log().allow("A live region of page / failed");
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private void assertFailed(TestPage tab) {
        // Nothing is left of what was written before the failure.
        assertThat(tab.find(css("#first, #second, #third, input, li"))).isGone();
        assertEquals(3, tab.find(css("section > [role=alert]")).texts().size());
        assertTrue(tab.find(css("[role=alert]")).texts().getFirst().contains("Something went wrong"), tab.html());
        assertFalse(tab.html().contains("secret"));
        assertThat(tab.find(css("#other"))).hasText("other 3");
    }

    @Test
    void document_showsTheFailureInTheRegionsPlace() {
        app.running().global(COUNT).set(3);
        var tab = app.visitor().open("/");
        assertFailed(tab);
        tab.find(css("#add")).click();
        assertEquals(200, tab.lastAnswer().status());
        assertThat(tab).hasNotice("");
        assertThat(tab.find(css("#first"))).hasText("count 4");
        assertThat(tab.find(css("#other"))).hasText("other 4");
        // A row of the list still fails.
        assertEquals(1, tab.find(css("section [role=alert]")).texts().size());
    }

    @Test
    void patch_showsTheFailureInTheRegionsPlace() {
        var tab = app.visitor().open("/");
        var other = app.visitor().open("/");
        tab.find(css("#fail")).click();
        assertFailed(tab);
        assertThat(other.find(css("section > [role=alert]"))).hasCount(3);
        assertThat(other.find(css("#other"))).hasText("other 3");
        app.running().global(COUNT).set(1);
        assertThat(other.find(css("section > [role=alert]"))).isGone();
        assertThat(other.find(css("#second li"))).hasTexts("row 0", "row 1");
    }

    @Test
    void guardInAFailedRegion_standsAroundNothingElse() {
        var open = new AtomicBoolean(true);
        try (var guarded = TestApp.start(FastState.builder().page("/", page -> section(
                live(COUNT, count -> div(guard(open::get, () -> p(COUNT.text(RegionFailureTest::checked))))),
                button("run").id("run").onClick(() -> RUNS.update(n -> n + 1)))))) {
            guarded.log().allow("A live region of page / failed");
            guarded.running().global(COUNT).set(3);
            var tab = guarded.visitor().open("/");
            tab.find(css("#run")).click();
            open.set(false);
            tab.find(css("#run")).click();
            assertEquals(2, guarded.running().global(RUNS).get());
            assertThat(tab).hasNotice("");
        }
    }
}
