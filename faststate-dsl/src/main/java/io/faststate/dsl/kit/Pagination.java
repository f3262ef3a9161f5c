package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.A;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Nav;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Links to the pages of something long: the first and the last one, those near the current one, and one step back and ahead.
 * They are ordinary links, so each page has an address.
 */
public final class Pagination {
    private static final int GAP = -1;

    private Pagination() {}

    /**
     * The links as an element.
     *
     * @param label what the pages are of, for screen readers
     * @param current the page that is shown, from 1
     * @param pages how many there are
     * @param address the address of a page, from 1
     * @throws FastStateException if there is no such page
     */
    public static Nav of(Page page, String label, int current, int pages, IntFunction<String> address) {
        if (pages < 1 || current < 1 || current > pages) {
            throw new FastStateException("Page " + current + " of " + pages + " does not exist; give 1 to the number of pages");
        }
        return nav(ul(
                        li(step(Icon.CHEVRON_LEFT, Words.PREVIOUS.in(page), current > 1 ? address.apply(current - 1) : "")),
                        each(shown(current, pages), at -> item(at, current, address)),
                        li(step(Icon.CHEVRON_RIGHT, Words.NEXT.in(page), current < pages ? address.apply(current + 1) : ""))))
                .cls("fs-pagination")
                .aria("label", label);
    }

    private static List<Integer> shown(int current, int pages) {
        var shown = new ArrayList<Integer>();
        for (var at : new TreeSet<>(List.of(1, Math.max(1, current - 1), current, Math.min(pages - 1, current) + 1, pages))) {
            if (!shown.isEmpty() && at > shown.getLast() + 1) {
                shown.add(GAP);
            }
            shown.add(at);
        }
        return shown;
    }

    private static Li item(int at, int current, IntFunction<String> address) {
        if (at == GAP) {
            return li(span("…").cls("fs-gap"));
        }
        var link = dressed(a(at).href(address.apply(at)));
        return li(at == current ? link.aria("current", "page") : link);
    }

    /** A link that leads nowhere where there is no such page. */
    private static A step(Icon icon, String label, String address) {
        var link = dressed(a(span(icon.view()).cls("fs-flip"))).aria("label", label);
        return address.isEmpty() ? link.role("link").aria("disabled", true) : link.href(address);
    }

    private static A dressed(A link) {
        return link.cls("btn").data("variant", "ghost").data("size", "icon");
    }
}
