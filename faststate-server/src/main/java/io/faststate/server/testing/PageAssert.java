package io.faststate.server.testing;

import java.util.function.Function;
import java.util.function.Predicate;

/** What a test says of a page. */
public final class PageAssert {
    private final TestPage page;

    PageAssert(TestPage page) {
        this.page = page;
    }

    private <T> PageAssert holds(String what, Function<TestPage, T> read, Predicate<T> wanted) {
        var unused = page.retry(() -> {
            var seen = read.apply(page);
            if (!wanted.test(seen)) {
                throw new NotFoundError(page + " should " + what + ", but it is: " + seen);
            }
            return Boolean.TRUE;
        });
        return this;
    }

    /** It is at a path, with query and hash. */
    public PageAssert isAt(String path) {
        return holds("be at " + path, TestPage::path, path::equals);
    }

    /** Its title is so. */
    public PageAssert hasTitle(String title) {
        return holds("have the title '" + title + "'", TestPage::title, title::equals);
    }

    /** A person sees a text on it. */
    public PageAssert shows(String text) {
        return holds("show '" + text + "'", TestPage::text, seen -> seen.contains(text));
    }

    /** A person does not see a text on it. */
    public PageAssert doesNotShow(String text) {
        return holds("not show '" + text + "'", TestPage::text, seen -> !seen.contains(text));
    }

    /** It says so of an event that was refused or failed; empty for nothing. */
    public PageAssert hasNotice(String text) {
        return holds("have the notice '" + text + "'", TestPage::notice, text::equals);
    }

    /** It shows a short message with a text. */
    public PageAssert hasToast(String text) {
        return holds("have the toast '" + text + "'", TestPage::toasts, toasts -> toasts.stream().anyMatch(it -> it.contains(text)));
    }

    /** Nothing is found that keeps people from using it; see {@link TestPage#accessibilityProblems}. */
    public PageAssert isAccessible() {
        return holds("be accessible", TestPage::accessibilityProblems, java.util.List::isEmpty);
    }

    /** It complained of nothing. */
    public PageAssert hasNoComplaints() {
        return holds("complain of nothing", TestPage::complaints, java.util.List::isEmpty);
    }
}
