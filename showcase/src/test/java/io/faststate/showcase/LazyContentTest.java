package io.faststate.showcase;

import static io.faststate.server.testing.PageAssertions.assertThat;

import io.faststate.server.testing.By;
import io.faststate.server.testing.FastStateTest;
import io.faststate.server.testing.TestVisitor;
import org.junit.jupiter.api.Test;

@FastStateTest(Showcase.class)
class LazyContentTest {
    @Test
    void slowPart_followsThePage(TestVisitor visitor) {
        var page = visitor.open("/examples/lazy-load");
        assertThat(page.find(By.css("#report tr"))).hasCount(4);
        assertThat(page.find(By.css("#report"))).containsText("Winter");
        assertThat(page.find(By.css("#report [aria-busy=true]"))).isGone();
    }

    @Test
    void slowPart_isAnnouncedInTheDocument(TestVisitor visitor) {
        var page = visitor.withoutJavaScript().open("/examples/lazy-load");
        assertThat(page.find(By.css("#report [aria-busy=true]"))).hasText("Loading the report…");
        assertThat(page).doesNotShow("Winter");
    }

    @Test
    void parts_areAllThereInTheEnd(TestVisitor visitor) {
        var page = visitor.open("/examples/progressive-load");
        assertThat(page.find(By.css("#article h2"))).hasText("On gardens");
        assertThat(page.find(By.css("#comments li"))).hasCount(3);
        assertThat(page.find(By.css("#article footer"))).hasText("Written in spring.");
        assertThat(page.find(By.css("#article [aria-busy=true]"))).isGone();
        assertThat(page.button("Load it again")).isEnabled();
    }
}
