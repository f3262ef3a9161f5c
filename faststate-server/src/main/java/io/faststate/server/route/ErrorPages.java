package io.faststate.server.route;

import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;

import io.faststate.dsl.ErrorView;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.View;
import io.faststate.server.language.Languages;
import io.faststate.server.language.Word;
import io.faststate.server.language.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pages shown for 404, 403 and failures. They are normal pages, with patterns that no path matches. */
public final class ErrorPages {
    private final Layouts layouts;
    private final Languages languages;
    private final PageRoute notFound;
    private final PageRoute forbidden;
    private final PageRoute failed;

    /**
     * Creates the pages.
     *
     * @param layouts the layouts around them, as for other pages at their paths
     * @param languages the languages of their default texts
     * @param notFound shown if there is no page; a plain text by default
     * @param forbidden shown if a guard denies access and signing in wouldn't help
     * @param failed shown if a view failed
     */
    public ErrorPages(
            Layouts layouts, Languages languages, @Nullable View notFound, @Nullable View forbidden, @Nullable ErrorView failed) {
        this.layouts = layouts;
        this.languages = languages;
        this.notFound = PageRoute.anywhere("!404", notFound == null
                ? page -> plain(page, words(page).text(Word.MISSING), words(page).text(Word.MISSING_TEXT))
                : notFound);
        this.forbidden = PageRoute.anywhere("!403", forbidden == null
                ? page -> plain(page, words(page).text(Word.FORBIDDEN), words(page).text(Word.FORBIDDEN_TEXT))
                : forbidden);
        this.failed = PageRoute.failed("!500", failed == null
                ? (page, code) -> plain(page, words(page).text(Word.ERROR), words(page).failed(code))
                : failed);
    }

    private Words words(Page page) {
        return languages.of(page.locale());
    }

    private Node plain(Page page, String heading, String text) {
        var content = section(h1(heading), p(text)).cls("faststate-error");
        page.title(heading);
        return layouts.none(page.path()) ? mainElement(content) : content;
    }

    /** The page for an address without a page. */
    public PageRoute notFound() {
        return notFound;
    }

    /** The page for a guard that denies access when signing in wouldn't help. */
    public PageRoute forbidden() {
        return forbidden;
    }

    /** The page for a view that failed. */
    public PageRoute failed() {
        return failed;
    }

    /** The error page with a pattern. */
    public Optional<PageRoute> of(String pattern) {
        return all().stream().filter(route -> route.pattern().equals(pattern)).findFirst();
    }

    public List<PageRoute> all() {
        return List.of(notFound, forbidden, failed);
    }
}
