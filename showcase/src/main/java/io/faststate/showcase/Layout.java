package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.hgroup;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.meta;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.View;
import io.faststate.dsl.element.A;
import io.faststate.dsl.kit.SchemeSwitch;
import java.util.List;

/** What all pages have around their content. */
final class Layout {
    private Layout() {}

    static List<Node> head() {
        return List.of(
                meta().name("color-scheme").content("light dark"),
                link().rel("icon").href("/icon.svg").type("image/svg+xml"));
    }

    /** A page of a view, with a title and a summary. */
    static View of(String title, String summary, View view) {
        return page -> page(page, title, summary, view.render(page));
    }

    /** What a page shows below the navigation. */
    static Node page(Page page, String title, String summary, Node... content) {
        page.title(title);
        return fragment(hgroup(h1(title), p(summary)), fragment(content));
    }

    static Node around(Page page, Node content) {
        var title = page.title();
        page.title(title + " · FastState");
        if (page.path().equals(page.url("/dashboard"))) {
            return dashboard(page, content);
        }
        page.head(link().rel("stylesheet").href("/pico.css"), link().rel("stylesheet").href("/showcase.css"));
        return fragment(
                header(nav(
                                ul(li(strong(a("FastState").href("/").cls("contrast")))),
                                ul(each(IndexPage.ENTRIES, IndexPage.Entry::path, entry -> li(to(entry, title))))))
                        .cls("container"),
                p(Settings.STATE.text(Settings::banner))
                        .id("banner").role("status").cls("container", "banner")
                        .showWhen(Settings.STATE.is(Settings::hasBanner)),
                mainElement(content).cls("container"),
                PageSource.below(page));
    }

    /** The page in the looks of the component kit. */
    private static Node dashboard(Page page, Node content) {
        page.head(link().rel("stylesheet").href("/dashboard.css"));
        return div(
                        header(strong(a("FastState").href("/")), SchemeSwitch.of(page)),
                        mainElement(content),
                        PageSource.below(page))
                .cls("dashboard");
    }

    private static A to(IndexPage.Entry entry, String title) {
        var link = a(entry.brief()).href(entry.path());
        return entry.title().equals(title) ? link.aria("current", "page") : link;
    }
}
