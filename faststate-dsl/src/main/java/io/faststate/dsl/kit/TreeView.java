package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.stop;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Roving;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Things that contain others, such as folders and files. What is closed is not in the page, so a tree may be of any size; the
 * children of what is in the page are asked for, to know whether it has any. Which items are open is kept for the tab. The
 * keyboard works as ARIA's pattern for a tree has it: up and down go from item to item, right opens an item and goes into it,
 * left closes it and goes to the one around it, letters find a name.
 *
 * {@snippet :
 * TreeView.of(page, "files", Folder::id, Folder::name, Folder::children)
 *         .icon(it -> it.isFile() ? Icon.FILE : Icon.FOLDER)
 *         .view(List.of(root));
 * }
 *
 * @param <T> the type of an item
 */
public final class TreeView<T> {
    private final String id;
    private final Function<? super T, String> key;
    private final Function<? super T, String> name;
    private final Function<? super T, ? extends List<? extends T>> children;
    private final State<Open> open;
    private final State<String> chosen;
    private Function<? super T, Icon> icon = it -> Icon.FOLDER;
    private String label;

    private TreeView(
            Page page,
            String id,
            Function<? super T, String> key,
            Function<? super T, String> name,
            Function<? super T, ? extends List<? extends T>> children) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.children = children;
        label = id;
        var own = page.scope(id);
        open = own.tab("open", new Open(List.of()));
        chosen = own.tab("chosen", "");
    }

    /**
     * A tree.
     *
     * @param id its id in the page
     * @param key the id of an item, which stays with it and is unique in the tree
     * @param name what is shown of an item
     * @param children the items in an item; none for a leaf
     */
    public static <T> TreeView<T> of(
            Page page,
            String id,
            Function<? super T, String> key,
            Function<? super T, String> name,
            Function<? super T, ? extends List<? extends T>> children) {
        return new TreeView<>(page, id, key, name, children);
    }

    /** The icon of an item; a folder's by default. */
    public TreeView<T> icon(Function<? super T, Icon> icons) {
        icon = icons;
        return this;
    }

    /** What screen readers call the tree; its id by default. */
    public TreeView<T> label(String text) {
        label = text;
        return this;
    }

    /** The key of the item that was chosen last; empty if none was. */
    public State<String> chosen() {
        return chosen;
    }

    /** The tree as an element. */
    public Div view(List<? extends T> roots) {
        return div(live(open, chosen, (opened, current) -> {
                    var keys = new HashSet<>(opened.keys());
                    return div(each(rows(roots, 1, keys), Row::key, row -> item(row, current))).role("tree").aria("label", label).cls("fs-tree")
                            .roving(Roving.vertical().typeAhead().items("treeitem"));
                }))
                .id(id);
    }

    private List<Row> rows(List<? extends T> items, int level, Set<String> opened) {
        var rows = new ArrayList<Row>();
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            var itemKey = key.apply(item);
            var inside = children.apply(item);
            var isOpen = opened.contains(itemKey);
            rows.add(new Row(itemKey, name.apply(item), icon.apply(item), level, at + 1, items.size(), !inside.isEmpty(), isOpen));
            if (isOpen) {
                // One that is in itself, such as a link to a folder around it, opens once.
                var further = new HashSet<>(opened);
                further.remove(itemKey);
                rows.addAll(rows(inside, level + 1, further));
            }
        }
        return rows;
    }

    private Div item(Row row, String current) {
        // What handlers capture: these, and not the tree.
        var itemKey = row.key();
        var openState = open;
        var chosenState = chosen;
        var item = div(
                        span(when(row.isParent(), Icon.CHEVRON_RIGHT::view)).cls("fs-tree-arrow", "fs-flip"),
                        row.icon().view(),
                        span(row.name()).cls("fs-tree-name"))
                .id(id + "-" + withoutBlanks(itemKey))
                .role("treeitem")
                .tabindex(itemKey.equals(current) || (current.isEmpty() && row.level() == 1 && row.at() == 1) ? 0 : -1)
                .aria("level", String.valueOf(row.level()))
                .aria("posinset", String.valueOf(row.at()))
                .aria("setsize", String.valueOf(row.of()))
                .aria("selected", itemKey.equals(current))
                .onClick(() -> chosenState.set(itemKey));
        if (row.isParent()) {
            var isOpen = row.isOpen();
            item.aria("expanded", isOpen)
                    .onClick(() -> openState.update(it -> it.with(itemKey, !isOpen)))
                    .onKey(isOpen ? "ArrowLeft" : "ArrowRight", () -> openState.update(it -> it.with(itemKey, !isOpen)), prevent(), stop());
        }
        return item.onKey("Enter", () -> chosenState.set(itemKey), prevent())
                .onKey(" ", () -> chosenState.set(itemKey), prevent()).cls("fs-level-" + Math.min(row.level(), 8));
    }

    /** The key as a part of an id, which has no blanks; another one for each key. */
    private static String withoutBlanks(String key) {
        return key.replace("%", "%25").replace(" ", "%20").replace("\t", "%09").replace("\n", "%0a").replace("\r", "%0d")
                .replace("\f", "%0c");
    }

    private record Row(String key, String name, Icon icon, int level, int at, int of, boolean isParent, boolean isOpen) {}

    /** The keys of what is open. */
    record Open(List<String> keys) {
        Open with(String key, boolean on) {
            var changed = new ArrayList<>(keys);
            changed.remove(key);
            if (on) {
                changed.add(key);
            }
            return new Open(List.copyOf(changed));
        }
    }
}
