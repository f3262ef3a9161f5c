package io.faststate.showcase.docs;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.aside;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.hgroup;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.mark;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.none;
import static io.faststate.dsl.Html.ol;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.NotFoundException;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Form;
import io.faststate.dsl.element.FormMethod;
import io.faststate.dsl.element.Input;
import io.faststate.dsl.element.InputType;
import io.faststate.server.Assets;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages of the docs: one with all of them and a search, and one for each document. */
public final class DocsPages {
    /** The pictures in the documents. */
    public static final Assets PICTURES = Assets.resources("/pictures", DocsPages.class, "pictures");

    private static final int MOST = 30;
    private static final int LEAST_HEADINGS = 3;
    private static final int DEEPEST = 3;

    private DocsPages() {}

    /** All documents, or those that a search finds as it is typed. */
    public static Node index(Page page) {
        page.title("Docs");
        var wanted = page.query("q", "").withoutHistory();
        return div(
                        article(
                                hgroup(h1("Docs"), p("Four kinds: tutorials to follow, guides for a task, a reference, and why it is so.")),
                                search(field(input().id("docs-search").bind(wanted)), button("Search").type(ButtonType.SUBMIT)),
                                live(wanted, DocsPages::found)))
                .cls("docs", "all");
    }

    /** The document that the path names. */
    public static Node document(Page page) {
        var path = "/docs/" + page.path("kind") + "/" + page.path("name");
        var document = Library.instance().find(path).orElseThrow(() -> new NotFoundException("There is no document " + path));
        page.title(document.title());
        return div(
                        article(
                                p(a("All pages").href("#docs-pages").cls("to-pages"), small(document.kind().title())).cls("docs-kind"),
                                document.content())
                                .cls("fs-prose"),
                        contents(document),
                        navigation(path))
                .cls("docs");
    }

    /** It works without JavaScript too: the form leads to the page with its results. */
    private static Form search(Node... content) {
        return form(content).method(FormMethod.GET).action("/docs").role("search");
    }

    private static Input field(Input field) {
        return field.type(InputType.SEARCH).name("q").placeholder("Search").autocomplete("off").aria("label", "Search the docs");
    }

    private static Div found(String wanted) {
        var words = Hit.words(wanted);
        return div(words.isEmpty() ? overview() : results(words)).cls("docs-kinds", words.isEmpty());
    }

    private static Node overview() {
        var library = Library.instance();
        return each(shown(library), Kind::folder, kind -> section(
                h2(kind.title()).id(kind.folder()),
                p(kind.summary()),
                ul(each(library.of(kind), Document::path, document -> li(a(document.title()).href(document.path()))))));
    }

    private static List<Kind> shown(Library library) {
        return Stream.of(Kind.values()).filter(kind -> !library.of(kind).isEmpty()).toList();
    }

    private static Node results(List<String> words) {
        var hits = Hit.of(Library.instance(), words);
        return fragment(
                p(count(hits.size())).id("docs-found").role("status"),
                ol(each(hits.stream().limit(MOST), hit -> hit.document().path(hit.section()), hit -> li(
                                h2(a(hit.section().title()).href(hit.document().path(hit.section()))),
                                hit.section().level() == 1 ? none() : small(hit.document().kind().title() + " · " + hit.document().title()),
                                p(fragment(marked(hit.excerpt(words), words))))))
                        .cls("hits"));
    }

    private static String count(int hits) {
        return switch (hits) {
            case 0 -> "Nothing has all of these words.";
            case 1 -> "1 place";
            default -> hits + " places" + (hits > MOST ? ", of which these fit best" : "");
        };
    }

    /** A text in which each of the words is marked. */
    private static List<Constable> marked(String text, List<String> words) {
        var content = new ArrayList<Constable>();
        var lower = text.toLowerCase(Locale.ROOT);
        var at = 0;
        while (at < text.length()) {
            var from = at;
            var next = words.stream().filter(word -> lower.indexOf(word, from) >= 0)
                    .min((one, other) -> lower.indexOf(one, from) - lower.indexOf(other, from));
            if (next.isEmpty()) {
                break;
            }
            var start = lower.indexOf(next.get(), at);
            content.add(text.substring(at, start));
            at = Math.min(text.length(), start + next.get().length());
            content.add(mark(text.substring(start, at)));
        }
        content.add(text.substring(at));
        return content;
    }

    private static Node contents(Document document) {
        var headings = document.sections().stream().skip(1).filter(it -> it.level() <= DEEPEST).toList();
        if (headings.size() < LEAST_HEADINGS) {
            return none();
        }
        return aside(nav(
                                p(strong("On this page")),
                                ul(each(headings, Section::anchor, it ->
                                        li(a(it.title()).href("#" + it.anchor())).cls("deeper", it.level() > 2))))
                        .aria("label", "On this page"))
                .cls("docs-contents");
    }

    private static Node navigation(String current) {
        var library = Library.instance();
        return nav(
                        search(field(input().id("docs-nav-search"))),
                        each(shown(library), Kind::folder, kind -> section(
                                h2(kind.title()),
                                ul(each(library.of(kind), Document::path, document -> {
                                    var link = a(document.title()).href(document.path());
                                    return li(document.path().equals(current) ? link.aria("current", "page") : link);
                                })))))
                .id("docs-pages").cls("docs-pages").aria("label", "Docs");
    }
}
