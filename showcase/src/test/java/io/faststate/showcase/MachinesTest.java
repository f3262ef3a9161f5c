package io.faststate.showcase;

import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import io.faststate.server.Theme;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestVisitor;
import io.faststate.showcase.dashboard.DashboardPage;
import io.faststate.showcase.dashboard.MachinesPage;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code MachinesPage}: many charts that change each second. */
@FastStateTest(MachinesTest.class)
class MachinesTest {
    private static final int CHARTS = 50;
    /** A second of the plant, which a browser's own time does not reach while it looks. */
    private static final Duration SECOND = Duration.ofMinutes(10);

    static FastStateBuilder application() {
        return FastState.builder().theme(Theme.standard()).page("/", page -> {
            page.title("Machines");
            return mainElement(h1("Machines"), MachinesPage.view(page));
        }).every(SECOND, DashboardPage::advance);
    }

    @Test
    void newPoints_sendThreeSmallPatchesForEachChart(TestApp app) {
        var page = app.visitor().open("/");
        assertThat(page.find(By.css("figure.fs-chart"))).hasCount(CHARTS);
        var last = page.find(By.css("figure:has([aria-label^='Load of machine 50,']) tbody tr:last-child th"));
        app.clock().advance(SECOND);
        assertThat(last).hasText("08:00:01");
        var before = page.pushes();
        app.clock().advance(SECOND);
        assertThat(last).hasText("08:00:02");
        var sent = page.pushes().since(before);
        var each = sent.bytes() / CHARTS;
        assertTrue(each > 100 && each < 1_500, each + " bytes for a chart");
        assertTrue(sent.elements().size() <= 3 * CHARTS, sent.elements().size() + " patches");
    }

    @Test
    void page_isAccessible(TestVisitor visitor) {
        assertThat(visitor.open("/")).isAccessible();
    }
}
