package io.faststate.showcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the tutorial tell their readers to write compiles after each step, and its tests pass. */
class TutorialTest {
    private static final Path ROOT = Path.of("..");
    private static final Path TUTORIAL = ROOT.resolve("docs/tutorial/incident-desk.md");
    private static final Path STYLES = Path.of("starter/src/main/resources/com/example/app/app.css");
    private static final Pattern STEP = Pattern.compile("(?ms)^## (\\d+\\. [^\\n]+)\\n(.*?)(?=^## |\\z)");
    private static final int STEPS = 7;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> steps() throws IOException {
        var classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("com/acme/desk"));
        Files.copy(STYLES, classes.resolve("com/acme/desk/app.css"));
        return STEP.matcher(Files.readString(TUTORIAL)).results()
                .filter(step -> GuideRun.hasFiles(step.group(2)))
                .map(step -> DynamicTest.dynamicTest(
                        step.group(1),
                        () -> assertTrue(GuideRun.passed(folder.resolve("desk"), classes, step.group(2)) > 0)));
    }

    @Test
    void tutorial_hasItsSteps() throws IOException {
        assertEquals(STEPS, STEP.matcher(Files.readString(TUTORIAL)).results().count());
    }

    @Test
    void firstApplication_passesItsTest() throws Exception {
        var readme = Files.readString(ROOT.resolve("README.md"));
        assertEquals(1, GuideRun.passed(folder.resolve("counter"), folder.resolve("classes"), readme));
    }
}
