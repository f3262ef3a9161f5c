package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The development loop as a tool: it checks an application and ends. */
@Tag("drill")
class DevLoopTest {
    private static final String SOURCE = """
            package demo;

            import static io.faststate.dsl.Html.p;

            import io.faststate.server.FastState;

            public final class App {
                public static void main(String[] args) {
                    FastState.builder().port(0)
                            .page("/", page -> p("Hello"))
                            .page("/item/{id}", page -> p(page.path("id")))
                            .page("/numbers", page -> p(Integer.parseInt("%s")))
                            .build().start();
                }
            }
            """;

    @TempDir
    private Path directory;

    private DevProcess once(String source) throws IOException {
        return DevProcess.of(directory).source("demo/App.java", source).start("--once", "demo.App");
    }

    @Test
    void applicationWhosePagesAnswer_endsWithStatusZero() throws Exception {
        try (var loop = once(SOURCE.formatted("1"))) {
            assertEquals(0, loop.status());
            loop.awaitLine("200 /numbers");
            loop.awaitLine("all pages answered");
        }
    }

    @Test
    void pageThatFails_isNamed() throws Exception {
        try (var loop = once(SOURCE.formatted("one"))) {
            assertEquals(1, loop.status());
            loop.awaitLine("200 /");
            loop.awaitLine("1 pages failed: [/numbers]");
        }
    }

    @Test
    void sourceThatDoesNotCompile_isNamedWithItsLine() throws Exception {
        try (var loop = once(SOURCE.replace("p(\"Hello\")", "p(\"Hello\"))"))) {
            assertEquals(1, loop.status());
            loop.awaitLine("App.java:10");
        }
    }

    @Test
    void classThatAProcessorMade_isSaidToStay() throws Exception {
        var project = DevProcess.of(directory)
                .source("demo/App.java", SOURCE.formatted("1"))
                .file("target/generated-sources/annotations/demo/AppNames.java", "package demo; class AppNames {}");
        try (var loop = project.start("demo.App")) {
            loop.awaitLine("faststate: started in");
            loop.edit("demo/App.java", "Hello", "Good evening");
            loop.awaitLine("an annotation processor made AppNames.java of App.java, and it stays as it is until the next build");
        }
    }

    @Test
    void processorsThatAreMissing_areNamed() throws Exception {
        try (var loop = DevProcess.of(directory).start("--processors=nowhere.jar", "demo.App")) {
            assertEquals(1, loop.status());
            loop.awaitLine("nowhere.jar for --processors=");
        }
    }

    @Test
    void mainClassThatIsMissing_isNamed() throws Exception {
        try (var loop = DevProcess.of(directory).start("--once", "demo.Other")) {
            assertEquals(1, loop.status());
            loop.awaitLine("There is no class demo.Other on the class path");
        }
    }
}
