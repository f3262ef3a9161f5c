package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.header;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.mainElement;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.A;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;

/**
 * What all pages of an application have around their content: a bar at the side with links, one at the top, and a link for the
 * keyboard past both. On narrow screens, a button opens the side bar; without JavaScript, it stands above the content there.
 *
 * {@snippet :
 * builder.layout("/", (page, content) -> AppShell.of(page, a("Plant").href("/"))
 *         .link(Icon.HOME, "Overview", "/")
 *         .group("Lines")
 *         .link(Icon.CHART, "Throughput", "/throughput")
 *         .top(SchemeSwitch.of(page))
 *         .with(content)
 *         .view());
 * }
 */
public final class AppShell {
    private static final String SIDEBAR = "fs-sidebar";
    private static final String CONTENT = "fs-content";

    private final Page page;
    private final A brand;
    private final List<Group> groups = new ArrayList<>();
    private final List<Constable> top = new ArrayList<>();
    private final List<Constable> bottom = new ArrayList<>();
    private final List<Constable> content = new ArrayList<>();

    private AppShell(Page page, A brand) {
        this.page = page;
        this.brand = brand;
        groups.add(new Group("", new ArrayList<>()));
    }

    /**
     * A shell with the application's name.
     *
     * @param brand a link to its first page
     */
    public static AppShell of(Page page, A brand) {
        return new AppShell(page, brand);
    }

    /** Begins a group of links with a title. */
    public AppShell group(String title) {
        groups.add(new Group(title, new ArrayList<>()));
        return this;
    }

    /** Adds a link to a page; that of the page that is shown, or of one that it is below, is marked. */
    public AppShell link(Icon icon, String label, String path) {
        var link = a(icon.view(), span(label)).href(path);
        groups.getLast().links().add(isCurrent(path) ? link.aria("current", "page") : link);
        return this;
    }

    /** Adds to the bar at the top. */
    public AppShell top(Constable... nodes) {
        top.addAll(List.of(nodes));
        return this;
    }

    /** Adds to the end of the side bar, such as who is signed in. */
    public AppShell bottom(Constable... nodes) {
        bottom.addAll(List.of(nodes));
        return this;
    }

    /** Adds to the content. */
    public AppShell with(Constable... nodes) {
        content.addAll(List.of(nodes));
        return this;
    }

    /** The page's body as an element. */
    public Div view() {
        var menu = Words.MENU.in(page);
        var open = page.scope("fs-shell").signal("barShown", false);
        return div(
                        a(Words.SKIP.in(page)).href("#" + CONTENT).cls("fs-skip"),
                        nav(
                                        div(brand).cls("fs-brand"),
                                        div(each(groups, AppShell::group)).cls("fs-sidebar-links"),
                                        when(!bottom.isEmpty(), () -> footer(fragment(bottom))))
                                .id(SIDEBAR).cls(SIDEBAR).aria("label", menu)
                                .cls("fs-open", open)
                                .onKey("Escape", open.setting(false)),
                        div().cls("fs-backdrop").cls("fs-open", open).aria("hidden", true).onClick(open.setting(false)),
                        div(
                                        header(
                                                        Buttons.ghost(Icon.MENU.view()).type(ButtonType.BUTTON)
                                                                .data("size", "icon").cls("fs-sidebar-button")
                                                                .aria("label", menu)
                                                                .aria("controls", SIDEBAR)
                                                                .aria("expanded", open)
                                                                .onClick(open.toggling()),
                                                        fragment(top))
                                                .cls("fs-topbar"),
                                        mainElement(fragment(content)).id(CONTENT).cls(CONTENT))
                                .cls("fs-shell-page"))
                .cls("fs-shell");
    }

    /** The page itself, or one below it. */
    private boolean isCurrent(String path) {
        var shown = page.path();
        return shown.equals(path) || (!path.equals("/") && shown.startsWith(path + "/"));
    }

    private static Node group(Group group) {
        return when(!group.links().isEmpty(), () -> div(
                when(!group.title().isEmpty(), () -> div(group.title()).cls("fs-sidebar-title")),
                ul(each(group.links(), link -> li(link)))));
    }

    private record Group(String title, List<A> links) {}
}
