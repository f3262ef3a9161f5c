package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FastStateTest(DashboardTest.class)
class DashboardTest {
    static FastStateBuilder application() {
        return Showcase.application();
    }

    private static TestElement chart(TestPage page, String title) {
        return page.find(By.css("figure:has([aria-label^='" + title + ",'])"));
    }

    @Test
    void charts_followThePlant_andSendWhatIsNew(TestApp app) {
        var page = app.visitor().open("/dashboard");
        var other = app.visitor().open("/dashboard");
        assertThat(page.find(By.css("#watching"))).hasText("2 people are watching.");
        var rows = page.find(By.css("figure:has([aria-label='Throughput, line chart']) tbody"));
        var whole = page.find(By.css("main")).html().length();
        var before = page.pushes();
        app.clock().advance(Duration.ofSeconds(5));
        assertThat(rows).containsText("08:00:0");
        assertThat(other.find(By.css("figure:has([aria-label='Power, area chart']) tbody"))).containsText("08:00:0");
        assertTrue(page.pushes().since(before).bytes() < whole, "only what changed is sent");
    }

    @Test
    void filters_areInTheAddress(TestVisitor visitor) {
        var page = visitor.open("/dashboard");
        assertThat(page.find(By.css("figure:has([aria-label^='Throughput,']) .fs-chart-legend li"))).hasTexts("North", "South", "East");
        page.choose("Lines", "North").choose("Time", "Last hour");
        assertThat(page).isAt("/dashboard?line=NORTH&span=LONG");
        assertThat(page.find(By.css("figure:has([aria-label^='Throughput,']) thead"))).hasText("Time North (bottles/min)");
        visitor.open("/dashboard?line=EAST");
        assertThat(visitor.page().find(By.css("figure:has([aria-label^='Throughput,']) thead"))).hasText("Time East (bottles/min)");
    }

    @Test
    void line_thatIsStopped_standsForEveryone(TestApp app) {
        var page = app.visitor().open("/dashboard?line=NORTH");
        var other = app.visitor().open("/dashboard?line=NORTH");
        page.click("Stop North");
        assertThat(other.button("Start North")).isVisible();
        app.clock().advance(Duration.ofSeconds(3));
        assertThat(chart(other, "Throughput").find(By.css("tbody tr:last-child td"))).hasText("0");
        other.click("Start North");
        assertThat(page.button("Stop North")).isVisible();
    }

    @Test
    void page_isAccessible(TestVisitor visitor) {
        var page = visitor.open("/dashboard");
        assertThat(page).hasTitle("Dashboard · FastState");
        assertThat(page).isAccessible();
        assertThat(page).hasNoComplaints();
    }
}
