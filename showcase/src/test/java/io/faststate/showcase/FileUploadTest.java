package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestFile;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people send, and a file that they are sent. */
@FastStateTest(Showcase.class)
class FileUploadTest {
    private static TestPage page(TestVisitor visitor, boolean scripted) {
        return (scripted ? visitor : visitor.withoutJavaScript()).open("/examples/file-upload");
    }

    private static TestPage send(TestPage page, TestFile... files) {
        page.find(By.css("#files")).upload(files);
        page.find(By.css("#send")).click();
        return page;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void files_areSentAndTold(boolean scripted, TestVisitor visitor) {
        var page = send(page(visitor, scripted), TestFile.text("a.txt", "hello"), TestFile.text("b.txt", "grüße"));
        var rows = page.find(By.css("#seen tbody tr"));
        assertThat(rows).hasCount(2);
        assertThat(rows.nth(0)).containsText("a.txt text/plain 5 2cf24dba5fb0");
        assertThat(page.find(By.css("#files"))).hasValue("");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fileOfAnotherType_isRefusedBesideTheField(boolean scripted, TestVisitor visitor) {
        var page = send(page(visitor, scripted), TestFile.of("a.png", "image/png", new byte[] {0, 1, 2, 3}));
        assertThat(page.find(By.css("small.error")))
                .hasText("a.png is not one of these file types: image/*, text/plain, application/pdf");
        assertThat(page.find(By.css("#seen"))).isGone();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void list_isSavedAsAFile(boolean scripted, TestVisitor visitor) {
        var page = send(page(visitor, scripted), TestFile.text("a.txt", "hello"));
        assertThat(page.find(By.css("#seen"))).isVisible();
        var file = page.download(page.find(By.css("#save")).name());
        assertEquals("uploads.csv", file.name());
        assertTrue(file.text().startsWith("name,type,size,sha256\r\n\"a.txt\",text/plain,5,2cf24dba"), file::text);
    }
}
