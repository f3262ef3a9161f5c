package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** {@code MachinesPage}: many charts that change each second. */
@FastStateTest(Showcase.class)
class MachinesTest {
    private static final int CHARTS = 50;

    @Test
    void newPoints_sendThreeSmallPatchesForEachChart(TestApp app) {
        var page = app.visitor().open("/machines");
        assertThat(page.find(By.css("figure.fs-chart"))).hasCount(CHARTS);
        var last = page.find(By.css("figure:has([aria-label^='Load of machine 50,']) tbody tr:last-child th"));
        app.clock().advance(Duration.ofSeconds(1));
        assertThat(last).hasText("08:00:01");
        var before = page.pushes();
        app.clock().advance(Duration.ofSeconds(1));
        assertThat(last).hasText("08:00:02");
        var sent = page.pushes().since(before);
        var each = sent.bytes() / CHARTS;
        assertTrue(each > 100 && each < 1_500, each + " bytes for a chart");
        assertTrue(sent.elements().size() <= 3 * CHARTS, sent.elements().size() + " patches");
    }

    @Test
    void page_isAccessible(TestVisitor visitor) {
        assertThat(visitor.open("/machines")).isAccessible();
    }
}
