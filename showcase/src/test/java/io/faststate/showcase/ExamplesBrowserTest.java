package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import io.faststate.showcase.examples.Example;
import io.faststate.showcase.examples.Examples;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all examples; what each of them does has a test of its own. */
class ExamplesBrowserTest extends BrowserTest {
    static Stream<String> paths() {
        return Stream.concat(Stream.of("/examples"), Examples.ALL.stream().map(Example::path));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void page_hasNamesLabelsAndHeadings(String path) {
        assertEquals(List.of(), open(path).evaluate(AccessibilityBrowserTest.FAULTS));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void markup_hasNoInlineScriptOrStyle(String path) {
        var html = visitor().context().request().get(path).text();
        assertEquals(List.of(), visitor().context().newPage().evaluate(StrictPolicyBrowserTest.INLINE, html));
    }

    @EmbeddedClientOnly("what is patched in with autofocus gets no focus")
    @ParameterizedTest
    @CsvSource({"phone, 390, 844", "desktop, 1280, 800"})
    void pages_fitTheScreen(String screen, int width, int height) {
        var visitor = visitor(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE).setViewportSize(width, height));
        ScreenshotsBrowserTest.show(screen, visitor.open("/examples"), "examples");
        for (var example : Examples.ALL) {
            var tab = visitor.open(example.path());
            use(tab, example.name());
            ScreenshotsBrowserTest.show(screen, tab, "example-" + example.name());
            tab.close();
        }
    }

    /** Brings a page into a state that shows most of it. */
    private static void use(Page tab, String example) {
        switch (example) {
            case "click-to-edit" -> {
                Visitor.button(tab, "Edit").click();
                tab.getByLabel("Email").fill("nobody");
                tab.getByLabel("Email").press("Enter");
                assertThat(tab.getByText("must be a well-formed email address")).isVisible();
            }
            case "edit-row" -> {
                Visitor.button(tab, "Edit Alan Dijkstra").click();
                assertThat(tab.getByLabel("First name")).isFocused();
            }
            case "bulk-update" -> {
                tab.locator("tbody input").nth(1).check();
                Visitor.button(tab, "Deactivate").click();
                assertThat(tab.locator("#said")).hasText("Deactivated 1 person.");
                tab.locator("tbody input").nth(2).check();
            }
            case "inline-validation" -> {
                Visitor.button(tab, "Join").click();
                assertThat(tab.locator("small.error:visible")).hasCount(3);
            }
            case "file-upload" -> {
                tab.locator("#files").setInputFiles(new FilePayload("hello.txt", "text/plain", new byte[] {'h', 'i'}));
                tab.locator("#send").click();
                assertThat(tab.locator("#seen")).isVisible();
                tab.locator("#files").setInputFiles(new FilePayload("a.png", "image/png", new byte[] {0, 1, 2, 3}));
                tab.locator("#send").click();
                assertThat(tab.locator("small.error:visible")).hasCount(1);
            }
            case "value-select" -> {
                tab.locator("#model").selectOption("Telecaster");
                assertThat(tab.locator("#choice")).isVisible();
            }
            case "lazy-load" -> assertThat(tab.locator("#report tr")).hasCount(4);
            case "progressive-load" -> assertThat(tab.locator("#text")).isVisible();
            case "progress-bar" -> {
                Visitor.button(tab, "Start").click();
                assertThat(tab.locator("#status")).hasText(Pattern.compile("Running|Done"));
            }
            case "sortable" -> {
                Visitor.button(tab, "Move Read down").click();
                assertThat(tab.locator("#said")).containsText("Read is now number");
            }
            default -> { }
        }
    }
}
