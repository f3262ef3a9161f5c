package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class SettingsTest {
    private static TestVisitor user(TestApp app, String name) {
        return app.visitor().signedInAs(Accounts.find(name, name).orElseThrow());
    }

    private static TestElement banner(TestPage page) {
        return page.find(By.css("#banner"));
    }

    @Test
    void banner_isShownOnEveryOpenPageWhileItIsTyped(TestApp app) {
        var guest = app.visitor().open("/counter");
        assertThat(banner(guest)).isHidden();
        var admin = user(app, "ada").open("/settings");
        admin.type("Banner on all pages", "Closing soon");
        assertThat(banner(guest)).hasText("Closing soon");
        assertThat(banner(guest)).isVisible();
        assertThat(admin.field("Banner on all pages")).hasValue("Closing soon");
        admin.click("Take the banner down");
        assertThat(banner(guest)).isHidden();
        assertThat(admin.field("Banner on all pages")).hasValue("");
    }

    @Tag("thorough")
    @Test
    void banner_followsOnAllPages(TestApp app) {
        var ada = user(app, "ada");
        var paths = new ArrayList<>(List.of("/"));
        // Fifty charts are for a browser: without one, so much markup takes its time.
        IndexPage.ENTRIES.stream().map(IndexPage.Entry::path).filter(path -> !path.equals("/machines")).forEach(paths::add);
        for (var path : paths) {
            var page = ada.open(path);
            assertThat(banner(page)).isHidden();
            app.running().global(Settings.STATE).update(old -> new Settings("Over " + path, false, 1));
            assertThat(banner(page)).hasText("Over " + path);
            assertThat(banner(page)).isVisible();
            app.running().global(Settings.STATE).update(old -> new Settings("", false, 1));
            assertThat(banner(page)).isHidden();
            page.close();
        }
    }

    @Test
    void number_thatIsMissing_isToldAndNotSaved(TestApp app) {
        var admin = user(app, "ada").open("/settings");
        var most = admin.field("Most pieces in one order");
        most.clear();
        assertThat(most).hasMessage("must be a number");
        most.fill("0");
        assertThat(most).hasMessage("must be greater than or equal to 1");
        assertEquals(1, app.running().global(Settings.STATE).get().mostAtOnce());
        most.fill("3");
        assertThat(most).hasNoMessage();
        var guest = app.visitor().open("/product/1");
        guest.fill("Pieces", "3");
        assertThat(guest.button("Buy")).isEnabled();
        guest.fill("Pieces", "4");
        assertThat(guest.button("Buy")).isDisabled();
    }

    @Test
    void settings_areForAdminsOnly(TestApp app) {
        var page = user(app, "bob").open("/settings");
        assertEquals(403, page.status());
        assertThat(page.heading("Not allowed")).isVisible();
    }

    @Test
    void roleTaken_closesTheOpenPage(TestApp app) {
        var page = user(app, "ada").open("/settings");
        assertThat(page.heading("Settings")).isVisible();
        app.running().roles("ada");
        assertThat(page.heading("Not allowed")).isVisible();
    }

    @Test
    void job_changesWhatOpenPagesShow(TestApp app) {
        var guest = app.visitor().open("/todos");
        app.running().global(Settings.STATE).set(new Settings("From a job", false, 1));
        assertThat(banner(guest)).hasText("From a job");
    }
}
