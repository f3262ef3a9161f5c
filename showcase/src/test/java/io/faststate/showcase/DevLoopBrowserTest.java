package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of a page while its author edits it. */
@Tag("browser")
@ExtendWith(SharedChromium.class)
class DevLoopBrowserTest {
    private static final String APP = "demo/App.java";
    private static final String SOURCE = """
            package demo;

            import static io.faststate.dsl.Html.button;
            import static io.faststate.dsl.Html.div;
            import static io.faststate.dsl.Html.h1;
            import static io.faststate.dsl.Html.input;
            import static io.faststate.dsl.Html.link;
            import static io.faststate.dsl.Html.p;

            import io.faststate.server.FastState;
            import java.util.List;

            public final class App {
                public static void main(String[] args) {
                    FastState.builder()
                            .port(0)
                            .assetsFrom(App.class)
                            .asset("/app.css", "app.css")
                            .head(() -> List.of(link().rel("stylesheet").href("/app.css")))
                            .page("/", page -> {
                                var count = page.session("count", new Count(0));
                                return div(
                                        h1("First heading"),
                                        p("Count ", count.text(Count::n)),
                                        input().aria("label", "Name").bind(page.signal("name", "")),
                                        button("Add").onClick(() -> count.update(it -> new Count(it.n() + 1))),
                                        button("Fail").onClick(() -> { throw new IllegalStateException("oops"); }));
                            })
                            .page("/broken", page -> { throw new IllegalStateException("no view"); })
                            .build()
                            .start();
                }
            }
            """;

    @TempDir
    private Path directory;

    private DevProcess loop;
    private Visitor visitor;
    private Page page;

    @BeforeEach
    void open(Chromium chromium) throws IOException {
        loop = DevProcess.of(directory)
                .source(APP, SOURCE)
                .source("demo/Count.java", "package demo; public record Count(int n) {}")
                .file("target/classes/demo/app.css", "h1 { color: rgb(200, 0, 0) }")
                .file("src/main/resources/demo/app.css", "h1 { color: rgb(200, 0, 0) }")
                .start("demo.App");
        // Between two starts there is no server for a moment.
        visitor = chromium.visitor(loop.address()).expecting("Failed to load resource");
        page = visitor.open("/");
    }

    @AfterEach
    void close() {
        visitor.close();
        loop.close();
    }

    @Test
    void savedSource_isSeenWhileStateAndTypedTextStay() throws IOException {
        page.locator("body").getByText("Add").click();
        assertThat(page.locator("body p")).hasText("Count 1");
        page.getByLabel("Name").fill("Ada");
        loop.edit(APP, "First heading", "Second heading");
        assertThat(page.locator("h1")).hasText("Second heading");
        assertThat(page.getByLabel("Name")).hasValue("Ada");
        assertThat(page.getByLabel("Name")).isFocused();
        assertThat(page.locator("body p")).hasText("Count 1");
        page.locator("body").getByText("Add").click();
        assertThat(page.locator("body p")).hasText("Count 2");
    }

    @Test
    void recordWithAnotherPart_keepsTheOthers() throws IOException {
        page.locator("body").getByText("Add").click();
        assertThat(page.locator("body p")).hasText("Count 1");
        loop.source("demo/Count.java", "package demo; public record Count(int n, String note) { Count(int n) { this(n, \"\"); } }");
        loop.edit(APP, "First heading", "Second heading");
        assertThat(page.locator("h1")).hasText("Second heading");
        assertThat(page.locator("body p")).hasText("Count 1");
    }

    @Test
    void sourceThatDoesNotCompile_isShownUntilItDoes() throws IOException {
        loop.edit(APP, "h1(\"First heading\")", "h1(\"First heading\"");
        var problem = page.locator("faststate-problem");
        assertThat(problem.locator("h1")).containsText("')' or ',' expected");
        assertThat(problem.locator("p")).containsText("App.java:");
        assertThat(page.locator("body h1")).hasText("First heading");
        loop.edit(APP, "h1(\"First heading\"", "h1(\"Mended heading\")");
        assertThat(page.locator("body h1")).hasText("Mended heading");
        assertThat(problem).hasCount(0);
    }

    @Test
    void changedStyleSheet_isSwappedWithoutAStart() throws IOException {
        assertThat(page.locator("h1")).hasCSS("color", "rgb(200, 0, 0)");
        loop.file("src/main/resources/demo/app.css", "h1 { color: rgb(0, 0, 200) }");
        assertThat(page.locator("h1")).hasCSS("color", "rgb(0, 0, 200)");
        assertEquals(1, loop.starts());
    }

    @Test
    void failedHandler_isShownWithItsLine() {
        page.locator("body").getByText("Fail").click();
        var problem = page.locator("faststate-problem");
        assertThat(problem.locator("h1")).hasText("A handler of page / failed");
        assertThat(problem.locator("p")).hasText("App.java:27");
        assertThat(problem.locator("pre")).containsText("IllegalStateException: oops");
        problem.getByText("Close").click();
        assertThat(problem).hasCount(0);
    }

    @Test
    void failedView_isShownOverTheErrorPage() {
        page.navigate("/broken");
        assertThat(page.locator("faststate-problem pre")).containsText("IllegalStateException: no view");
    }

    @Test
    void applicationThatCannotStart_leavesTheOneBeforeRunning() throws IOException {
        loop.edit(APP, "FastState.builder()", "if (args.length == 0) throw new IllegalStateException(\"no configuration\"); FastState.builder()");
        assertThat(page.locator("faststate-problem h1")).containsText("no configuration");
        page.locator("faststate-problem").getByText("Close").click();
        page.locator("body").getByText("Add").click();
        assertThat(page.locator("body p")).hasText("Count 1");
    }
}
