package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
