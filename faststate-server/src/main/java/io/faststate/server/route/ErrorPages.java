package io.faststate.server.route;

import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.ErrorView;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.View;
import io.faststate.server.metrics.Failures;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is shown where a page is missing, is not for who asks, or failed: pages like others, of patterns that no path has. */
public final class ErrorPages {
    private final Layouts layouts;
    private final PageRoute notFound;
    private final PageRoute forbidden;
    private final PageRoute failed;

    /**
     * The pages.
     *
     * @param layouts what they have around them, as other pages at their paths do
     * @param notFound shown where there is no page; a plain text by default
     * @param forbidden shown where a guard allows nobody like who asks
     * @param failed shown where a view failed
     */
    public ErrorPages(
            Layouts layouts, @Nullable View notFound, @Nullable View forbidden, @Nullable ErrorView failed) {
        this.layouts = layouts;
        this.notFound = PageRoute.anywhere("!404", notFound == null
                ? page -> plain(page, "Not found", "There is no page at this address.")
                : notFound);
        this.forbidden = PageRoute.anywhere("!403", forbidden == null
                ? page -> plain(page, "Not allowed", "This page is not for you.")
                : forbidden);
        this.failed = PageRoute.failed("!500", failed == null
                ? (page, code) -> plain(page, "Error", Failures.message(code))
                : failed);
    }

    private Node plain(Page page, String heading, String text) {
        var content = section(h1(heading), p(text)).cls("faststate-error");
        page.title(heading);
        return layouts.none(page.path()) ? mainElement(content) : content;
    }

    /** Shown where there is no page. */
    public PageRoute notFound() {
        return notFound;
    }

    /** Shown where a guard allows nobody like who asks. */
    public PageRoute forbidden() {
        return forbidden;
    }

    /** Shown where a view failed. */
    public PageRoute failed() {
        return failed;
    }

    /** The one of a pattern. */
    public Optional<PageRoute> of(String pattern) {
        return all().stream().filter(route -> route.pattern().equals(pattern)).findFirst();
    }

    public List<PageRoute> all() {
        return List.of(notFound, forbidden, failed);
    }
}
