package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of any size that people send, and drop. */
class FileUploadBrowserTest extends BrowserTest {
    private static final String PATH = "/examples/file-upload";
    private static final long LARGE = 200L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long ROOM = 60L * 1024 * 1024;

    @TempDir
    private Path folder;

    private Page tab() {
        return person().open(PATH);
    }

    private Visitor person() {
        return visitor().expecting("the server responded with a status of 422");
    }

    @EmbeddedClientOnly("dropped files, progress and cancelling need a part of the embedded client")
    @Test
    void filesThatAreDropped_areSent() {
        var tab = tab();
        var dropped = tab.evaluateHandle("() => { const data = new DataTransfer(); data.items.add(new File(['hello'], 'd.txt')); return data; }");
        tab.locator("label:has(#files)").dispatchEvent("drop", Map.of("dataTransfer", dropped));
        tab.locator("#send").click();
        assertThat(tab.locator("#seen")).containsText("d.txt");
    }

    @EmbeddedClientOnly("dropped files, progress and cancelling need a part of the embedded client")
    @Test
    void upload_isCancelled() throws IOException {
        var person = person();
        var tab = person.open(PATH);
        // So it can not be over before it is cancelled.
        person.slowNetwork(tab, 0, (int) (LARGE / 100));
        var large = large();
        tab.locator("#files").setInputFiles(large);
        tab.locator("#send").click();
        assertThat(tab.locator("#progress")).isVisible();
        tab.locator("#cancel").click();
        assertThat(tab.locator("#progress")).isHidden();
        assertThat(tab.locator("#seen")).hasCount(0);
    }

    @Test
    void largeFile_leavesTheHeapFlat() throws IOException {
        var tab = tab();
        var large = large();
        var before = used();
        var peak = before;
        tab.locator("#files").setInputFiles(large);
        tab.locator("#send").click();
        var samples = 0;
        var sent = 0;
        for (var end = System.nanoTime() + PATIENCE.toNanos(); tab.locator("#seen").count() == 0; samples++) {
            assertTrue(System.nanoTime() < end, "the file never came");
            peak = Math.max(peak, used());
            // A collection stops the server: one after the other would leave it no time to take the file.
            if (!TestedClient.official()) {
                sent = sent(tab, sent + 5);
            }
        }
        assertThat(tab.locator("#seen")).containsText(Long.toString(LARGE));
        assertTrue(samples > 2, "the heap was looked at while the file came");
        var grown = peak - before;
        assertTrue(grown < ROOM, () -> "the heap grew by " + grown + " bytes");
    }

    /** Waits until so many percent of the file are sent, or all of it has come; how many are sent then. */
    private static int sent(Page tab, int percent) {
        var reached = """
                percent => {
                  const sent = document.querySelector('#progress').value;
                  return document.querySelector('#seen') ? 100 : sent >= percent && sent;
                }""";
        var patience = new Page.WaitForFunctionOptions().setTimeout((double) PATIENCE.toMillis());
        return ((Number) tab.waitForFunction(reached, percent, patience).jsonValue()).intValue();
    }

    /** What is in use after a collection: garbage that nobody collected yet is no memory that an upload needs. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Path large() throws IOException {
        var path = folder.resolve("large.txt");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.write("A text ".repeat(100).getBytes(UTF_8));
            file.setLength(LARGE);
        }
        return path;
    }
}
