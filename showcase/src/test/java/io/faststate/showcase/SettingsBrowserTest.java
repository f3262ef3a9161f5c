package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsBrowserTest extends BrowserTest {
    @Test
    void banner_isShownOnEveryOpenPageWhileItIsTyped() {
        var guest = open("/counter");
        assertThat(guest.locator("#banner")).isHidden();
        var admin = LoginBrowserTest.signIn(open("/login"), "ada");
        admin.navigate("/settings");
        admin.locator("#banner-text").pressSequentially("Closing soon");
        assertThat(guest.locator("#banner")).hasText("Closing soon");
        assertThat(guest.locator("#banner")).isVisible();
        assertThat(admin.locator("#banner-text")).hasValue("Closing soon");
        admin.locator("#clear").click();
        assertThat(guest.locator("#banner")).isHidden();
        assertThat(admin.locator("#banner-text")).hasValue("");
    }

    @Test
    void banner_followsOnAllPages() {
        var ada = visitor();
        LoginBrowserTest.signIn(ada.open("/login"), "ada");
        var paths = new ArrayList<>(List.of("/"));
        IndexPage.ENTRIES.forEach(entry -> paths.add(entry.path()));
        for (var path : paths) {
            var tab = ada.open(path);
            assertThat(tab.locator("#banner")).isHidden();
            running().global(Settings.STATE).update(old -> new Settings("Over " + path, false, 1));
            assertThat(tab.locator("#banner")).hasText("Over " + path);
            assertThat(tab.locator("#banner")).isVisible();
            running().global(Settings.STATE).update(old -> new Settings("", false, 1));
            assertThat(tab.locator("#banner")).isHidden();
            tab.close();
        }
    }

    @Test
    void number_thatIsMissing_isToldAndNotSaved() {
        var admin = LoginBrowserTest.signIn(open("/login"), "ada");
        admin.navigate("/settings");
        admin.locator("#most").fill("");
        assertThat(admin.getByText("must be a number")).isVisible();
        admin.locator("#most").fill("0");
        assertThat(admin.getByText("must be greater than or equal to 1")).isVisible();
        assertEquals(1, running().global(Settings.STATE).get().mostAtOnce());
        admin.locator("#most").fill("3");
        assertThat(admin.getByText("must be greater than or equal to 1")).isHidden();
        var guest = open("/product/1");
        guest.locator("#pieces").fill("3");
        assertThat(guest.locator("#buy")).isEnabled();
        guest.locator("#pieces").fill("4");
        assertThat(guest.locator("#buy")).isDisabled();
    }

    @Test
    void settings_areForAdminsOnly() {
        var bob = LoginBrowserTest.signIn(visitor().expecting("403").open("/login"), "bob");
        assertEquals(403, bob.navigate("/settings").status());
        assertThat(bob.locator("h1")).hasText("Not allowed");
    }

    @Test
    void roleTaken_closesTheOpenPage() {
        var ada = LoginBrowserTest.signIn(visitor().expecting("403").open("/login"), "ada");
        ada.navigate("/settings");
        assertThat(ada.locator("h1")).hasText("Settings");
        running().roles("ada");
        assertThat(ada.locator("h1")).hasText("Not allowed");
    }

    @Test
    void job_changesWhatOpenPagesShow() {
        var guest = open("/todos");
        running().global(Settings.STATE).set(new Settings("From a job", false, 1));
        assertThat(guest.locator("#banner")).hasText("From a job");
    }
}
