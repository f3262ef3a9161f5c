package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertTrue(GuideRun.passed(folder, files, "FirstDeskTest", "GuideTest") >= 12, "the guide's tests are not found");
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
