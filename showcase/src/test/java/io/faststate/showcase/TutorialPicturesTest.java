package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.FastStateBuilder;
import io.faststate.server.testing.TestApp;
import io.faststate.server.testing.TestPage;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial's pictures show what its text builds. Each holds the text that it shows, which each run compares. In a
 * browser, a run also takes pictures and puts them into {@code target/tutorial}; with {@code -Dfaststate.pictures=true} it
 * replaces those of the docs.
 */
@Tag("faststate")
class TutorialPicturesTest {
    private static final Path TUTORIAL = Path.of("..", "docs", "tutorial", "incident-desk.md");
    private static final Path PICTURES = TUTORIAL.resolveSibling("pictures");
    private static final Path TAKEN = Path.of("target", "tutorial");
    private static final Path STYLES = Path.of("starter/src/main/resources/com/example/app/app.css");
    private static final Pattern STEP = Pattern.compile("(?ms)^## (\\d+)\\. .*?(?=^## |\\z)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]+]\\(pictures/([^)]+)\\)");
    private static final int WIDTH = 640;
    private static final int MOST_BYTES = 60_000;
    /** Looks are compared as coarsely as this, so that another font makes no difference; texts are compared exactly. */
    private static final int COARSE = 64;
    private static final double MOST_DIFFERENCE = 8;
    private static final String STALE = " no longer shows what the tutorial builds: look at target/tutorial, and take the pictures anew as"
            + " CONTRIBUTING.md says; they differ by ";

    @TempDir
    private Path folder;

    @Test
    void board_isAsInThePicture() throws Exception {
        try (var app = application(2)) {
            var page = app.visitor().viewport(WIDTH, 440).prefersReducedMotion(true).open("/");
            page.fill("Title", "Smoke in the kitchen").choose("Severity", "High").click("Report");
            assertThat(page.row("Smoke in the kitchen")).isVisible();
            page.fill("Title", " ").click("Report");
            assertThat(page.field("Title")).hasMessage("must not be blank");
            compare(app, page, "board.png");
        }
    }

    @Test
    void incident_isAsInThePicture() throws Exception {
        try (var app = application(4)) {
            var page = app.visitor().signedInAs("ada", "lead").viewport(WIDTH, 350).prefersReducedMotion(true).open("/incident/1");
            var bob = app.visitor().signedInAs("bob").open("/incident/1");
            bob.fill("Comment", "On my way").click("Send");
            page.fill("Comment", "The tap is off.").click("Send");
            assertThat(page.row("The tap is off.")).isVisible();
            assertThat(page).shows("Looking at this: 2");
            page.fill("Comment", "I'll call the");
            compare(app, page, "incident.png");
        }
    }

    @Test
    void pictures_areThoseOfTheText() throws IOException {
        var named = PICTURE.matcher(Files.readString(TUTORIAL)).results().map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.list(PICTURES)) {
            var sizes = files.collect(Collectors.toMap(file -> file.getFileName().toString(), file -> file.toFile().length()));
            assertEquals(Set.of("board.png", "incident.png"), sizes.keySet());
            assertEquals(sizes.keySet(), named);
            sizes.forEach((name, bytes) -> assertTrue(bytes < MOST_BYTES, name + " has " + bytes + " bytes"));
        }
    }

    /** What the text has built after a step. */
    private TestApp application(int last) throws Exception {
        var classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("com/acme/desk"));
        Files.copy(STYLES, classes.resolve("com/acme/desk/app.css"));
        var text = STEP.matcher(Files.readString(TUTORIAL)).results()
                .filter(step -> Integer.parseInt(step.group(1)) <= last)
                .map(step -> step.group())
                .collect(Collectors.joining());
        GuideRun.compile(folder.resolve("desk"), classes, text);
        // Not closed: the application loads classes for as long as it runs.
        var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, TutorialPicturesTest.class.getClassLoader());
        var method = loader.loadClass("com.acme.desk.App").getDeclaredMethod("application");
        method.setAccessible(true);
        return TestApp.start((FastStateBuilder) method.invoke(null));
    }

    private static void compare(TestApp app, TestPage page, String name) throws IOException {
        var text = page.text();
        var kept = PICTURES.resolve(name);
        if (app.hasBrowser()) {
            page.screenshot(TAKEN.resolve(name));
            if (Boolean.getBoolean("faststate.pictures")) {
                Files.write(kept, Described.with(Files.readAllBytes(TAKEN.resolve(name)), text));
            }
            var difference = difference(ImageIO.read(TAKEN.resolve(name).toFile()), ImageIO.read(kept.toFile()));
            assertTrue(difference < MOST_DIFFERENCE, () -> name + STALE + difference);
        }
        assertEquals(Described.text(Files.readAllBytes(kept)), text, name + STALE);
    }

    /** How much two pictures differ on average, from 0 to 255; as much as can be if their heights do. */
    private static double difference(BufferedImage one, BufferedImage other) {
        var first = coarse(one);
        var second = coarse(other);
        var sum = 0;
        for (var i = 0; i < first.length; i++) {
            sum += Math.abs(first[i] - second[i]);
        }
        return Math.abs(one.getHeight() - other.getHeight()) > other.getHeight() / 5 ? 255 : (double) sum / first.length;
    }

    private static int[] coarse(BufferedImage image) {
        var small = new BufferedImage(COARSE, COARSE, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(COARSE, COARSE, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return small.getRaster().getSamples(0, 0, COARSE, COARSE, 0, (int[]) null);
    }

    /** A PNG that holds the text of what it shows, in a chunk {@code tEXt} before its end. */
    private static final class Described {
        private static final byte[] BEGINNING = "tEXtDescription\0".getBytes(StandardCharsets.ISO_8859_1);
        /** The last chunk, which is empty. */
        private static final int END = 12;
        private static final int CRC = 4;

        static byte[] with(byte[] png, String text) {
            var described = text.getBytes(StandardCharsets.ISO_8859_1);
            var chunk = ByteBuffer.allocate(BEGINNING.length + described.length).put(BEGINNING).put(described).array();
            var crc = new CRC32();
            crc.update(chunk);
            return ByteBuffer.allocate(png.length + Integer.BYTES + chunk.length + CRC)
                    .put(png, 0, png.length - END)
                    .putInt(chunk.length - Integer.BYTES)
                    .put(chunk)
                    .putInt((int) crc.getValue())
                    .put(png, png.length - END, END)
                    .array();
        }

        static String text(byte[] png) {
            var all = new String(png, StandardCharsets.ISO_8859_1);
            var beginning = new String(BEGINNING, StandardCharsets.ISO_8859_1);
            return all.substring(all.lastIndexOf(beginning) + beginning.length(), all.length() - END - CRC);
        }
    }
}
