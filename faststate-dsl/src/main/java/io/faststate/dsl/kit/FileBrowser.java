package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.focusing;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.nav;
import static io.faststate.dsl.Html.ol;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.text;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.CellScope;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Nav;
import io.faststate.dsl.element.Tr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Folders and files: what is in a folder, and the way to it. The content of a folder is asked for when it is opened; which one
 * is open is kept for the tab.
 *
 * {@snippet :
 * FileBrowser.of(page, "files", "Plant", path -> ARCHIVE.list(path))
 *         .links(file -> "/files/" + file.path())
 *         .view();
 * }
 */
public final class FileBrowser {
    private static final int UNIT = 1000;
    private static final String UNITS = "kMGTPE";

    private final Page page;
    private final String id;
    private final String root;
    private final Function<String, List<Entry>> list;
    private final State<String> open;
    private Function<Entry, String> links = it -> "";

    private FileBrowser(Page page, String id, String root, Function<String, List<Entry>> list) {
        this.page = page;
        this.id = id;
        this.root = root;
        this.list = list;
        open = page.scope(id).tab("path", "");
    }

    /**
     * A browser of folders.
     *
     * @param id its id in the page
     * @param root the name of the outermost folder
     * @param list what is in a folder, whose path is empty for the outermost one; it is asked while the page is rendered
     */
    public static FileBrowser of(Page page, String id, String root, Function<String, List<Entry>> list) {
        return new FileBrowser(page, id, root, list);
    }

    /** The address of a file; empty for those that can't be opened. */
    public FileBrowser links(Function<Entry, String> addresses) {
        links = addresses;
        return this;
    }

    /** The path of the folder that is open; empty for the outermost one. */
    public State<String> path() {
        return open;
    }

    /** The browser as an element. */
    public Div view() {
        return div(live(open, path -> {
                    var entries = list.apply(path);
                    return div(
                            way(path),
                            entries.isEmpty()
                                    ? Kit.empty(Icon.FOLDER, Words.EMPTY.in(page), "")
                                    : table(
                                            thead(tr(
                                                    th(Words.NAME.in(page)).scope(CellScope.COL),
                                                    th(Words.BYTES.in(page)).scope(CellScope.COL).cls("fs-number"),
                                                    th(Words.CHANGED.in(page)).scope(CellScope.COL))),
                                            tbody(each(entries, Entry::path, this::row))));
                }))
                .id(id)
                .cls("fs-files");
    }

    private String ref() {
        return "way" + id.replaceAll("[^A-Za-z0-9]", "");
    }

    private Nav way(String path) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("", root));
        for (var at = 0; at >= 0 && !path.isEmpty(); ) {
            var end = path.indexOf('/', at);
            steps.add(new Step(end < 0 ? path : path.substring(0, end), end < 0 ? path.substring(at) : path.substring(at, end)));
            at = end < 0 ? -1 : end + 1;
        }
        var last = steps.removeLast();
        var opened = open;
        return nav(ol(
                        each(steps, step -> {
                            var to = step.path();
                            return li(
                                    Buttons.link(step.name()).type(ButtonType.BUTTON).cls("fs-files-step")
                                            .onClick(focusing(ref())).onClick(() -> opened.set(to)),
                                    span(Icon.CHEVRON_RIGHT.view()).cls("fs-flip"));
                        }),
                        li(span(last.name()).aria("current", "page"))))
                .cls("breadcrumb")
                // Takes the focus from a step or a folder, which goes away once another folder is open.
                .tabindex(-1)
                .ref(ref())
                .aria("label", root);
    }

    private Tr row(Entry entry) {
        return tr(
                td(entry.isFolder() ? folder(entry) : file(entry)),
                td(when(!entry.isFolder(), () -> text(size(entry.bytes())))).cls("fs-number"),
                td(entry.changed()));
    }

    private Node folder(Entry entry) {
        var opened = open;
        var to = entry.path();
        return Buttons.link(Icon.FOLDER.view(), entry.name()).type(ButtonType.BUTTON).cls("fs-files-step")
                .onClick(focusing(ref())).onClick(() -> opened.set(to));
    }

    private Node file(Entry entry) {
        var address = links.apply(entry);
        return address.isEmpty()
                ? span(Icon.FILE.view(), entry.name()).cls("fs-file")
                : a(Icon.FILE.view(), entry.name()).cls("fs-file").href(address);
    }

    /** A size in units of 1000, as the page's language writes numbers. */
    private String size(long bytes) {
        if (bytes < UNIT) {
            return bytes + " B";
        }
        var value = (double) bytes;
        var unit = -1;
        while (value >= UNIT && unit < UNITS.length() - 1) {
            value /= UNIT;
            unit++;
        }
        return String.format(page.locale().getLanguage().isEmpty() ? Locale.ENGLISH : page.locale(), "%.1f %sB", value, UNITS.charAt(unit));
    }

    /**
     * A folder or a file.
     *
     * @param path where it is, with slashes between names
     * @param bytes how large a file is; 0 for a folder
     * @param changed a text that says when it was changed last; may be empty
     */
    public record Entry(String path, String name, boolean isFolder, long bytes, String changed) {}

    private record Step(String path, String name) {}
}
