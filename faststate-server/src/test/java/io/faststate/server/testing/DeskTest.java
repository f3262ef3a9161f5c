package io.faststate.server.testing;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.raw;
import static io.faststate.dsl.Html.section;
import static io.faststate.server.testing.PageAssertions.assertThat;
import static io.faststate.server.testing.PageAssertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.FastState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@FastStateTest(Desk.class)
class DeskTest {
    private static final String TIMEOUT = "faststate.test.timeout";

    /** Lets nothing be waited for; gives how long it was before. */
    private static String impatient() {
        var before = System.getProperty(TIMEOUT, "5");
        System.setProperty(TIMEOUT, "0.1");
        return before;
    }

    @Test
    void incident_isSeenByEveryone(TestApp app) {
        var ada = app.visitor().signedInAs("ada", "lead");
        var bob = app.visitor();
        var page = ada.open("/");
        bob.open("/");
        page.fill("Title", "Leak in room 7").choose("Severity", "HIGH").click("Report");
        assertThat(page.row("Leak in room 7")).isVisible();
        assertThat(page.row("Leak in room 7")).containsText("HIGH");
        assertThat(bob.page().row("Leak in room 7")).isVisible();
        assertThat(page.field("Title")).hasValue("");
        page.click("Report");
        assertThat(page.field("Title")).hasMessage("must not be blank");
        app.restart();
        page.click("Close", within(page.row("Leak in room 7")));
        assertThat(page.row("Leak in room 7")).isGone();
        assertThat(bob.page().row("Leak in room 7")).isGone();
    }

    @Test
    void whatIsNotThere_isNamedWithWhatIs(TestVisitor visitor) {
        var before = impatient();
        try {
            var page = visitor.open("/");
            var error = assertThrows(AssertionError.class, () -> page.click("Reprot"));
            assertTrue(String.valueOf(error.getMessage()).contains("There is no thing to click on that is called 'Reprot' on /. "
                    + "Nearest is button 'Report'. There are: heading 'Incidents', field 'Title'"), error.getMessage());
        } finally {
            System.setProperty(TIMEOUT, before);
        }
    }

    @Test
    void pageForLeads_isTheirsOnly(TestApp app) {
        assertThat(app.visitor().signedInAs("ada", "lead").open("/admin")).shows("For leads");
        assertThat(app.visitor().signedInAs("bob").open("/admin")).doesNotShow("For leads");
    }

    @Test
    void crash_losesNothing(TestApp app) {
        var page = app.visitor().open("/");
        page.fill("Title", "Smoke").click("Report");
        page.fill("Title", "half wri");
        app.crash();
        page.type("Title", "tten").click("Report");
        assertThat(page.row("Smoke")).isVisible();
        assertThat(page.row("half written")).isVisible();
        assertEquals(200, page.lastAnswer().status());
    }

    @Test
    void expressionForABrowser_saysSo() {
        try (var page = TestPage.render(it -> section(raw("<p data-on:click=\"window.open('/')\">Odd</p>")))) {
            var error = assertThrows(RuntimeException.class, () -> page.click("Odd"));
            assertEquals("What data-on:click=\"window.open('/')\" does (the name window) needs a browser: run this test with"
                    + " -Dfaststate.test.engine=chromium", error.getMessage());
        }
    }

    @Test
    void screenshot_needsABrowser(TestVisitor visitor) {
        var page = visitor.open("/");
        assertThrows(RuntimeException.class, () -> page.screenshot(Path.of("target", "never.png")));
    }

    @Test
    void whatIsDisabledOrHidden_cantBeUsed() {
        var before = impatient();
        try (var page = TestPage.render(it -> section(
                button("Off").disabled(true), div(button("Unseen")).hidden(true), label("One", input()), label("Two", input())))) {
            assertTrue(failure(() -> page.click("Off")).contains("is disabled"));
            assertTrue(failure(() -> page.click("Unseen")).contains("hidden"));
            assertTrue(failure(() -> page.find(By.css("input")).fill("x")).contains("There are 2 of element input"));
        } finally {
            System.setProperty(TIMEOUT, before);
        }
    }

    private static String failure(Executable test) {
        return String.valueOf(assertThrows(AssertionError.class, test).getMessage());
    }

    @Test
    void log_thatIsNotClean_failsTheTest() {
        var app = TestApp.start(FastState.builder().page("/", page -> button("Fail").onClick(() -> {
            throw new IllegalStateException("as the test wants");
        })));
        app.visitor().open("/").click("Fail");
        assertTrue(failure(app::close).contains("as the test wants"));
    }
}
