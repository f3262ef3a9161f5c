package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestFile;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

/** Files that are sent to two nodes, while the way to them breaks: before, after and amid the last byte. */
@FastStateTest(value = Showcase.class, nodes = 2)
class NodesUploadTest {
    private static final int SIZE = 300_000;

    @Test
    void files_whoseConnectionBreaks_arriveOnceAtAnyNode(TestVisitor visitor) {
        var page = visitor.open("/examples/file-upload");
        var rows = page.find(By.css("#seen tbody tr"));
        var expected = 0;
        for (var bytes = SIZE / 3; bytes < SIZE + 3_000; bytes += bytes < SIZE ? SIZE / 3 : 500) {
            expected++;
            page.find(By.css("#files")).upload(TestFile.text("file" + expected + ".txt", "x".repeat(SIZE)));
            visitor.network().dropAfter(bytes);
            page.find(By.css("#send")).click();
            assertThat(rows).hasCount(expected);
            assertThat(rows.nth(0)).containsText("file" + expected + ".txt text/plain " + SIZE);
            assertThat(page.find(By.css("#files"))).hasValue("");
        }
        assertEquals("", page.notice());
    }
}
