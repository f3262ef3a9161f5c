package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class GreeterBrowserTest extends BrowserTest {
    @Test
    void greeter_greetsWhileOneTypes() {
        var tab = open("/greeter");
        assertThat(tab.locator("#question")).isVisible();
        assertThat(tab.locator("#greeting")).isHidden();
        tab.locator("#name").pressSequentially("Ada");
        assertThat(tab.locator("#greeting")).hasText("Hello, Ada!");
        assertThat(tab.locator("#question")).isHidden();
        tab.locator("#loud").check();
        assertThat(tab.locator("#greeting")).hasText("Hello, ADA!");
    }

    @Test
    void greeter_clearsBothFields() {
        var tab = open("/greeter");
        assertThat(tab.locator("#clear")).isDisabled();
        tab.locator("#name").fill("Ada");
        tab.locator("#loud").check();
        tab.locator("#clear").click();
        assertThat(tab.locator("#name")).hasValue("");
        assertThat(tab.locator("#loud")).not().isChecked();
        assertThat(tab.locator("#question")).isVisible();
        assertThat(tab.locator("#clear")).isDisabled();
    }

    @Test
    void greeter_makesNoRequest() {
        var tab = open("/greeter");
        tab.waitForLoadState();
        List<String> requests = new CopyOnWriteArrayList<>();
        tab.onRequest(request -> {
            // The banner that all pages show is followed by a stream, which may begin late.
            if (request.resourceType().equals("fetch") && !request.url().contains("/_faststate/s")) {
                requests.add(request.url());
            }
        });
        tab.locator("#name").pressSequentially("Grace");
        tab.locator("#loud").check();
        assertThat(tab.locator("#greeting")).hasText("Hello, GRACE!");
        tab.locator("#clear").click();
        assertThat(tab.locator("#question")).isVisible();
        assertEquals(List.of(), requests);
    }

    @Test
    void greeter_takesANameOfBlanksForNone() {
        var tab = open("/greeter");
        tab.locator("#name").fill("   ");
        assertThat(tab.locator("#question")).isVisible();
        assertThat(tab.locator("#clear")).isEnabled();
    }
}
