package io.faststate.server.testing;

/**
 * Assertions that wait: each holds as soon as the page is so, and fails if it is not within five seconds (system property
 * {@code faststate.test.timeout}). They need no assertion library.
 */
public final class PageAssertions {
    private PageAssertions() {}

    /** Says something of an element. */
    public static ElementAssert assertThat(TestElement element) {
        return new ElementAssert(element);
    }

    /** Says something of a page. */
    public static PageAssert assertThat(TestPage page) {
        return new PageAssert(page);
    }

    /** The element itself; for {@code page.click("Close", within(page.row("Leak")))}. */
    public static TestElement within(TestElement element) {
        return element;
    }
}
