package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.hgroup;
import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.View;
import io.faststate.dsl.kit.AppShell;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.SchemeSwitch;
import java.util.List;

/** What all pages have around their content. */
final class Layout {
    private Layout() {}

    static List<Node> head() {
        return List.of(
                link().rel("icon").href("/icon.svg").type("image/svg+xml"),
                link().rel("stylesheet").href("/showcase.css"));
    }

    /** A page of a view, with a title and a summary. */
    static View of(String title, String summary, View view) {
        return page -> page(page, title, summary, view.render(page));
    }

    /** What a page shows beside the navigation. */
    static Node page(Page page, String title, String summary, Node... content) {
        page.title(title);
        return fragment(hgroup(h1(title), p(summary)), fragment(content));
    }

    static Node around(Page page, Node content) {
        var title = page.title();
        page.title(title + " · FastState");
        var shell = AppShell.of(page, a(Icon.CHART.view(), "FastState").href("/"));
        for (var group : IndexPage.GROUPS) {
            shell.group(group.title());
            group.entries().forEach(entry -> shell.link(entry.icon(), entry.brief(), entry.path()));
        }
        return shell.top(span(title).cls("where"), SchemeSwitch.of(page))
                .with(
                        p(Settings.STATE.text(Settings::banner))
                                .id("banner").role("status").cls("banner")
                                .showWhen(Settings.STATE.is(Settings::hasBanner)),
                        content,
                        PageSource.below(page))
                .view();
    }
}
