package io.faststate.server.testing;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static io.faststate.server.testing.PageAssertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

@FastStateTest(Desk.class)
class DeskTest {
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
        System.setProperty("faststate.test.timeout", "0.2");
        try {
            var page = visitor.open("/");
            var error = assertThrows(AssertionError.class, () -> page.click("Reprot"));
            assertTrue(String.valueOf(error.getMessage()).contains("There is no thing to click on that is called 'Reprot' on /. "
                    + "Nearest is button 'Report'. There are: heading 'Incidents', field 'Title'"), error.getMessage());
        } finally {
            System.clearProperty("faststate.test.timeout");
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
}
