package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestElement;
import io.faststate.server.testing.TestFile;
import io.faststate.server.testing.TestPage;
import io.faststate.server.testing.TestVisitor;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 100,000 rows of which only those in view are in the page. */
@FastStateTest(Showcase.class)
class DataTest {
    private static final int ROW_HEIGHT = 40;
    private static final String FILE = "A file of comma separated values";

    private static TestElement rows(TestPage page) {
        return page.find(By.css("#rows tbody tr"));
    }

    private static TestElement row(TestPage page, int number) {
        return page.find(By.css("#rows tbody tr:has(> td:first-child:matchesOwn(^" + number + "$))"));
    }

    private static TestElement count(TestPage page) {
        return page.find(By.css("#count"));
    }

    private static void scrollTo(TestPage page, int row) {
        page.find(By.css("#rows")).scrollTo(row * ROW_HEIGHT);
    }

    @Test
    void rows_areInThePageWhereTheyAreSeen(TestVisitor visitor) {
        var page = visitor.open("/data");
        assertThat(count(page)).hasText("100,000 of 100,000 rows");
        assertThat(row(page, 1)).isVisible();
        for (var row : new int[] {70, 50_000, 99_999, 20_000, 0}) {
            scrollTo(page, row);
            assertThat(row(page, row + 1)).isVisible();
            assertTrue(rows(page).count() <= 122);
        }
        scrollTo(page, 50_000);
        assertThat(row(page, 50_003)).isVisible();
    }

    @Test
    void rows_areSortedAndFiltered(TestVisitor visitor) {
        var page = visitor.open("/data");
        var price = page.find(By.css("#rows thead th:last-child"));
        var prices = page.find(By.css("#rows tbody tr:nth-child(2) td:last-child"));
        price.find(By.role("button")).click();
        assertThat(price).hasAttribute("aria-sort", "ascending");
        assertThat(prices).hasText("5.11");
        price.find(By.role("button")).click();
        assertThat(price).hasAttribute("aria-sort", "descending");
        assertThat(prices).hasText("399.99");
        scrollTo(page, 60_000);
        assertThat(rows(page).nth(60)).isVisible();
        page.fill("Filter", "cusco");
        assertThat(page.find(By.css("#rows tbody tr td:nth-child(3)")).nth(0)).hasText("Cusco");
        assertThat(page).doesNotShow("100,000 of 100,000 rows");
        page.fill("Filter", "no such thing");
        assertThat(count(page)).hasText("0 of 100,000 rows");
        page.clear("Filter");
        assertThat(count(page)).hasText("100,000 of 100,000 rows");
    }

    @Test
    void file_isShownAndTheSampleAgain(TestVisitor visitor) {
        var page = visitor.open("/data");
        var told = page.find(By.css("#told"));
        var lines = IntStream.rangeClosed(1, 5_000).mapToObj(i -> i + ",\"Name, " + i + "\",\"<b>" + i + "</b>\"\n");
        page.upload(FILE, csv("id,name,markup\n" + lines.collect(Collectors.joining()))).click("Show it");
        assertThat(told).hasText("people.csv");
        assertThat(count(page)).hasText("5,000 of 5,000 rows");
        assertThat(row(page, 1)).containsText("Name, 1");
        assertThat(row(page, 1)).containsText("<b>1</b>");
        scrollTo(page, 4_000);
        assertThat(row(page, 4_001)).isVisible();
        page.reload();
        assertThat(count(page)).hasText("5,000 of 5,000 rows");
        page.click("Show the sample");
        assertThat(count(page)).hasText("100,000 of 100,000 rows");
        assertThat(told).hasText("100,000 orders");
    }

    @Test
    void fileThatHoldsNoTable_isRefused(TestVisitor visitor) {
        var page = visitor.open("/data");
        var error = page.find(By.css("form small.error"));
        page.upload(FILE, csv("a,".repeat(100) + "a\n")).click("Show it");
        assertThat(error).hasText("people.csv has 101 columns; at most 100 can be shown");
        assertThat(count(page)).hasText("100,000 of 100,000 rows");
        page.upload(FILE, TestFile.of("a.csv", "text/csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}));
        page.click("Show it");
        assertThat(error).containsText("a.csv is not one of these file types");
    }

    private static TestFile csv(String text) {
        return TestFile.of("people.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
