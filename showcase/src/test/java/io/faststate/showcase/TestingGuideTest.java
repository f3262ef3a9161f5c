package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The tests in {@code docs/how-to/testing.md} pass as they stand there. */
class TestingGuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "how-to", "testing.md");
    private static final String HEAD = """
            import static io.faststate.dsl.Html.*;
            import static io.faststate.server.testing.PageAssertions.assertThat;
            import static io.faststate.server.testing.PageAssertions.within;
            import io.faststate.server.testing.*;
            import java.time.Duration;
            import org.junit.jupiter.api.Test;

            @FastStateTest(Desk.class)
            class GuideTest {
            """;

    @Test
    void guide_passes(@TempDir Path folder) throws Exception {
        var blocks = blocks(Files.readString(GUIDE));
        var files = new ArrayList<Path>();
        files.add(write(folder, "Desk", block(blocks, "class Desk ")));
        files.add(write(folder, "FirstDeskTest", block(blocks, "class FirstDeskTest ")));
        files.add(write(folder, "GuideTest", blocks.stream()
                .filter(block -> block.startsWith("@Test"))
                .collect(Collectors.joining("\n", HEAD, "}\n"))));
        compile(folder, files);
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            loader.setDefaultAssertionStatus(true);
            var before = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(loader);
            try {
                passes(List.of(loader.loadClass("FirstDeskTest"), loader.loadClass("GuideTest")));
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    private static void passes(List<Class<?>> tests) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(tests.stream().map(test -> selectClass(test)).toList())
                        .build(),
                summary);
        var failures = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(failures));
        assertEquals(0, summary.getSummary().getTotalFailureCount(), failures::toString);
        assertTrue(summary.getSummary().getTestsSucceededCount() >= 12, "the guide's tests are not found");
    }

    private static void compile(Path folder, List<Path> files) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "--release", "21", "-d", folder.toString(),
                "-classpath", System.getProperty("java.class.path") + File.pathSeparator + folder));
        files.forEach(file -> arguments.add(file.toString()));
        assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
    }

    private static Path write(Path folder, String name, String source) throws java.io.IOException {
        return Files.writeString(folder.resolve(name + ".java"), source);
    }

    private static String block(List<String> blocks, String part) {
        return blocks.stream().filter(block -> block.contains(part)).findFirst().orElseThrow();
    }

    private static List<String> blocks(String guide) {
        var blocks = new ArrayList<String>();
        for (var part : guide.split("```java\n", -1)) {
            blocks.add(part.substring(0, Math.max(0, part.indexOf("```"))));
        }
        return blocks;
    }
}
