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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A live region whose view fails leaves the rest of its page alone. */
class RegionFailureTest {
    private static final State<Integer> COUNT = State.global("count", 0);
    private static final State<Integer> RUNS = State.global("runs", 0);

    private final FastState server = Servers.of(RegionFailureTest::view);

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

    @AfterEach
    void stop() {
        server.close();
    }

    private void assertFailed(Tab tab) {
        // Nothing is left of what was written before the failure.
        assertFalse(tab.has("#first, #second, #third, input, li"), tab.markup());
        assertEquals(3, tab.texts("section > [role=alert]").size());
        assertTrue(tab.texts("[role=alert]").getFirst().contains("Something went wrong"), tab.markup());
        assertFalse(tab.markup().contains("secret"));
        assertEquals("other 3", tab.text("#other"));
    }

    @Test
    void document_showsTheFailureInTheRegionsPlace() {
        server.global(COUNT).set(3);
        var tab = Visitor.of(server).open("/");
        assertFailed(tab);
        assertEquals(200, tab.click("#add").status());
        assertEquals("", tab.notice());
        assertEquals("count 4", tab.text("#first"));
        assertEquals("other 4", tab.text("#other"));
        // A row of the list still fails.
        assertEquals(1, tab.texts("[role=alert]").size());
    }

    @Test
    void patch_showsTheFailureInTheRegionsPlace() {
        var tab = Visitor.of(server).open("/");
        var other = Visitor.of(server).open("/").follow();
        tab.click("#fail");
        assertFailed(tab);
        other.await("the failures", it -> it.texts("[role=alert]").size() == 3);
        assertEquals("other 3", other.text("#other"));
        server.global(COUNT).set(1);
        other.await("that the regions are back", it -> it.texts("[role=alert]").isEmpty());
        assertEquals(List.of("row 0", "row 1"), other.texts("#second li"));
    }

    @Test
    void guardInAFailedRegion_standsAroundNothingElse() {
        var open = new AtomicBoolean(true);
        try (var guarded = Servers.of(page -> section(
                live(COUNT, count -> div(guard(open::get, () -> p(COUNT.text(RegionFailureTest::checked))))),
                button("run").id("run").onClick(() -> RUNS.update(n -> n + 1))))) {
            guarded.global(COUNT).set(3);
            var tab = Visitor.of(guarded).open("/");
            tab.click("#run");
            open.set(false);
            tab.click("#run");
            assertEquals(2, guarded.global(RUNS).get());
            assertEquals("", tab.notice());
        }
    }
}
