package io.faststate.showcase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of any size that people send, and a file that they are sent. */
class FileUploadBrowserTest extends BrowserTest {
    private static final String PATH = "/examples/file-upload";
    private static final long LARGE = 200L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long ROOM = 60L * 1024 * 1024;

    @TempDir
    private Path folder;

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(UTF_8));
    }

    private Page tab(boolean scripted) {
        return person(scripted).open(PATH);
    }

    private Visitor person(boolean scripted) {
        return visitor(new Browser.NewContextOptions().setJavaScriptEnabled(scripted))
                .expecting("the server responded with a status of 422");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void files_areSentAndTold(boolean scripted) {
        var tab = tab(scripted);
        tab.locator("#files").setInputFiles(new FilePayload[] {file("a.txt", "hello"), file("b.txt", "grüße")});
        tab.locator("#send").click();
        assertThat(tab.locator("#seen tbody tr")).hasCount(2);
        assertThat(tab.locator("#seen tbody tr").first()).containsText("a.txttext/plain52cf24dba5fb0");
        if (!scripted || !TestedClient.official()) {
            assertThat(tab.locator("#files")).hasValue("");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fileOfAnotherType_isRefusedBesideTheField(boolean scripted) {
        var tab = tab(scripted);
        tab.locator("#files").setInputFiles(new FilePayload("a.png", "image/png", new byte[] {0, 1, 2, 3}));
        tab.locator("#send").click();
        assertThat(tab.locator("small.error"))
                .hasText("a.png is not one of these file types: image/*, text/plain, application/pdf");
        assertThat(tab.locator("#seen")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void list_isSavedAsAFile(boolean scripted) throws IOException {
        var tab = tab(scripted);
        tab.locator("#files").setInputFiles(file("a.txt", "hello"));
        tab.locator("#send").click();
        assertThat(tab.locator("#seen")).isVisible();
        var download = tab.waitForDownload(() -> tab.locator("#save").click());
        assertEquals("uploads.csv", download.suggestedFilename());
        assertTrue(Files.readString(download.path()).startsWith("name,type,size,sha256\r\n\"a.txt\",text/plain,5,2cf24dba"));
    }

    @EmbeddedClientOnly("dropped files, progress and cancelling need a part of the embedded client")
    @Test
    void filesThatAreDropped_areSent() {
        var tab = tab(true);
        var dropped = tab.evaluateHandle("() => { const data = new DataTransfer(); data.items.add(new File(['hello'], 'd.txt')); return data; }");
        tab.locator("label:has(#files)").dispatchEvent("drop", Map.of("dataTransfer", dropped));
        tab.locator("#send").click();
        assertThat(tab.locator("#seen")).containsText("d.txt");
    }

    @EmbeddedClientOnly("dropped files, progress and cancelling need a part of the embedded client")
    @Test
    void upload_isCancelled() throws IOException {
        var person = person(true);
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
        var tab = tab(true);
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
