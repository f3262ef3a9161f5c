package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.faststate.server.FastStateBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide on OpenID Connect in a browser, which decides what cookies come back from another site. */
class OpenIdBrowserTest extends BrowserTest {
    @TempDir
    private Path folder;

    private final FakeIssuer issuer = FakeIssuer.start();

    @Override
    FastStateBuilder application() {
        try {
            return OpenIdRecipe.application(folder, issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void user_signsInReturnsAndSignsOut() {
        var page = visitor().open("/orders");
        assertThat(page.locator("h1")).hasText("Sign in");
        page.getByText("Sign in at Example").click();
        assertThat(page).hasURL(Pattern.compile("http://localhost:\\d+/orders"));
        assertThat(page.locator("h1")).hasText("Orders");
        page.navigate("/");
        assertThat(page.locator("h1")).hasText("Hello, Ada L.");
        page.getByText("Sign out").click();
        assertThat(page.locator("h1")).hasText("Sign in");
    }
}
