package io.faststate.server.testing.memory;

import static io.faststate.server.testing.memory.RovingCells.FOCUSABLE;

import io.faststate.server.clock.ServerClock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Lets the arrow keys move the focus among the items of an element, of which the Tab key reaches one. */
final class Roving {
    private static final Set<String> PRESSED = Set.of("checkbox", "button", "submit", "reset", "image", "file", "color");
    private static final long PAUSE = 500_000_000;
    private static final int FAR = 1_000_000_000;

    private final LivePage page;
    private final Applied attribute;
    private final Element container;
    private final Map<String, String> told = new HashMap<>();
    private final RovingCells cells;
    private final String selector;
    private @Nullable Element current;
    private int place = 1;
    private int column = 1;
    private boolean held;
    private int @Nullable [] wanted;
    private String typed = "";
    private long typedAt;

    Roving(LivePage page, Applied attribute) {
        this.page = page;
        this.attribute = attribute;
        this.container = attribute.element();
        this.cells = new RovingCells(page, container);
        for (var word : attribute.text().strip().split("\\s+")) {
            var parts = word.split("=", 2);
            told.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        selector = told.containsKey("role")
                ? Arrays.stream(of("role").split(",")).map(role -> "[role=" + role + "]").collect(Collectors.joining(", "))
                : FOCUSABLE;
        var events = page.events();
        attribute.onEnd(events.listen(container, "keydown", false, this::keyDown));
        attribute.onEnd(events.listen(container, "focusin", false, this::focusIn));
        attribute.onEnd(events.listen(container, "focusout", false, event -> held = false));
        attribute.onEnd(events.listen(container, "pointerdown", false, event -> wanted = null));
    }

    private String of(String word) {
        return told.getOrDefault(word, "");
    }

    private boolean isGrid() {
        return told.containsKey("grid");
    }

    boolean isGone() {
        return attribute.isGone();
    }

    private @Nullable Element itemOf(@Nullable Element node) {
        if (node == null || node.equals(container) || !container.equals(Selectors.around(node, "[data-roving]"))) {
            return null;
        }
        return isGrid() ? cells.itemOf(RovingCells.cellOf(node)) : node.closest(selector);
    }

    private boolean isItem(Element node) {
        return node.equals(itemOf(node)) && cells.isUsable(node);
    }

    private List<Element> line() {
        return container.select(selector).stream().filter(this::isItem).toList();
    }

    private void locate(Element item) {
        if (!isGrid()) {
            place = line().indexOf(item) + 1;
            return;
        }
        var row = RovingCells.rowOf(item);
        if (row != null) {
            place = RovingCells.number(row, row.hasAttr("aria-rowindex") ? List.of() : cells.rows());
            cells.items(row).forEach((number, each) -> column = each.equals(item) ? number : column);
        }
    }

    private @Nullable Element row(int number) {
        var rows = cells.rows();
        return rows.stream().filter(each -> RovingCells.number(each, rows) == number).findFirst().orElse(null);
    }

    /** What is where the focus was. */
    private @Nullable Element found() {
        if (isGrid()) {
            var row = row(place);
            return row == null ? null : cells.item(row, column);
        }
        var items = line();
        return items.isEmpty() ? null : items.get(Math.clamp(place - 1L, 0, items.size() - 1));
    }

    /** Leaves one item to the Tab key, whatever changed, and the focus where it was. */
    void keep() {
        var active = page.input().focused();
        var lost = active == null || !page.isConnected(active);
        var going = wanted;
        if (going != null) {
            var there = row(going[0]);
            if (there != null && (lost || container.equals(active) || isInside(active))) {
                wanted = null;
                page.input().focus(cells.item(there, going[1]));
                return;
            }
        }
        if (held && lost) {
            var was = current;
            var item = was != null && page.isConnected(was) && isItem(was) ? was : found();
            if (item != null || container.hasAttr("tabindex")) {
                page.input().focus(item != null ? item : container);
                if (item != null) {
                    return;
                }
            }
        }
        var stops = Selectors.all(container, FOCUSABLE).stream()
                .filter(each -> !each.attr("tabindex").startsWith("-") && isItem(each))
                .toList();
        var next = next(stops);
        if (next == null) {
            return;
        }
        stops.stream().filter(each -> !each.equals(next)).forEach(each -> each.attr("tabindex", "-1"));
        next.attr("tabindex", "0");
        if (!next.equals(current) && !(held && container.equals(page.input().focused()))) {
            current = next;
            locate(next);
        }
    }

    private boolean isInside(@Nullable Element element) {
        return element != null && element.parents().contains(container);
    }

    private @Nullable Element next(List<Element> stops) {
        var focused = itemOf(page.input().focused());
        if (focused != null) {
            return focused;
        }
        var was = current;
        var named = stops.stream().filter(each -> !each.equals(was) && each.attr("tabindex").equals("0")).findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        if (was != null && page.isConnected(was) && isItem(was)) {
            return was;
        }
        var again = was == null ? null : found();
        if (again != null) {
            return again;
        }
        var first = isGrid() ? cells.rows().stream().flatMap(row -> cells.items(row).values().stream()) : line().stream();
        return Stream.concat(stops.stream(), first).findFirst().orElse(null);
    }

    private void focusIn(PageEvent event) {
        held = true;
        var item = itemOf(event.element());
        if (item != null) {
            current = item;
            locate(item);
        }
    }

    private void focus(@Nullable Element item) {
        if (item != null) {
            page.input().focus(item);
            if (told.containsKey("click")) {
                page.input().clickByScript(item);
            }
        }
    }

    private void keyDown(PageEvent event) {
        var from = event.element();
        if (from == null || event.isPrevented() || isSet(event, "altKey") || isSet(event, "metaKey") || !(event.property("key") instanceof String key) || (!from.equals(container) && itemOf(from) == null)) {
            return;
        }
        if (isWritten(from) && !(told.containsKey("fields") && from.normalName().equals("input")
                && (key.equals("ArrowUp") || key.equals("ArrowDown")))) {
            return;
        }
        var whole = isSet(event, "ctrlKey");
        if (isGrid() ? moveInGrid(key, whole) : !whole && (moveInTree(key) || moveInLine(key) || (told.containsKey("typeahead") && search(key)))) {
            event.prevent();
        }
    }

    private static boolean isSet(PageEvent event, String modifier) {
        return Boolean.TRUE.equals(event.property(modifier));
    }

    private static boolean isWritten(Element element) {
        return switch (element.normalName()) {
            case "textarea", "select" -> true;
            case "input" -> !PRESSED.contains(Fields.type(element));
            default -> element.hasAttr("contenteditable") && !element.attr("contenteditable").equals("false");
        };
    }

    private int step(String key) {
        var around = container.closest("[dir]");
        var back = around != null && around.attr("dir").equals("rtl");
        return switch (key) {
            case "ArrowDown" -> told.containsKey("horizontal") ? 0 : 1;
            case "ArrowUp" -> told.containsKey("horizontal") ? 0 : -1;
            case "ArrowRight" -> told.containsKey("vertical") ? 0 : back ? -1 : 1;
            case "ArrowLeft" -> told.containsKey("vertical") ? 0 : back ? 1 : -1;
            default -> 0;
        };
    }

    /** Moves from where the focus is, or is about to be. */
    private boolean moveInGrid(String key, boolean whole) {
        var going = wanted;
        var row = going == null ? place : going[0];
        var to = going == null ? column : going[1];
        var rows = of("page").isEmpty() ? 10 : Integer.parseInt(of("page"));
        switch (key) {
            case "ArrowDown", "ArrowUp" -> goTo(row + step(key), to, step(key));
            case "PageDown" -> goTo(row + rows, to, -1);
            case "PageUp" -> goTo(row - rows, to, 1);
            case "Home", "End", "ArrowLeft", "ArrowRight" -> {
                if (whole && !key.startsWith("Arrow")) {
                    goTo(key.equals("Home") ? 1 : FAR, key.equals("Home") ? 1 : FAR, key.equals("Home") ? 1 : -1);
                } else if (going != null) {
                    goTo(row, key.equals("Home") ? 1 : key.equals("End") ? FAR : Math.max(to + step(key), 1), 1);
                } else {
                    moveInRow(key);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void moveInRow(String key) {
        var row = current == null ? null : RovingCells.rowOf(current);
        if (row == null || !page.isConnected(row)) {
            return;
        }
        var items = List.copyOf(cells.items(row).values());
        focus(at(items, switch (key) {
            case "Home" -> 0;
            case "End" -> items.size() - 1;
            default -> items.indexOf(current) + step(key);
        }));
    }

    private static @Nullable Element at(List<Element> items, int index) {
        return index >= 0 && index < items.size() ? items.get(index) : null;
    }

    private void goTo(int number, int to, int direction) {
        var rows = cells.rows();
        var last = rows.isEmpty() ? 0 : RovingCells.number(rows.getLast(), rows);
        var count = Math.max(RovingCells.number(container, "aria-rowcount", 0), last);
        for (var at = Math.clamp(number, 1, Math.max(count, 1)); at >= 1 && at <= count; at += direction) {
            var row = row(at);
            if (row == null) {
                scrollTo(at, to, rows);
                return;
            }
            var item = cells.item(row, to);
            if (item != null) {
                wanted = null;
                focus(item);
                column = to;
                return;
            }
        }
    }

    /** Lets the window around the grid bring a row that is not in the page. */
    private void scrollTo(int number, int to, List<Element> rows) {
        var view = container.closest(".faststate-window");
        var height = view == null ? "" : Styles.get(view, "--faststate-row-height").replace("px", "");
        if (view == null || !height.matches("\\d+")) {
            return;
        }
        var heads = (int) rows.stream().filter(each -> Selectors.around(each, "thead") != null).count();
        wanted = new int[] {number, to};
        page.scrollTop(view, Math.max(0, (number - 1 - heads) * Integer.parseInt(height)));
    }

    /** In a tree, goes from an open item to the first one in it, and from any other one to the one around it. */
    private boolean moveInTree(String key) {
        var inward = key.equals("ArrowRight");
        if (!container.attr("role").equals("tree") || !(inward || key.equals("ArrowLeft"))) {
            return false;
        }
        var items = line();
        var at = items.indexOf(current);
        var level = at < 0 ? 0 : RovingCells.number(items.get(at), "aria-level", 0);
        if (inward) {
            var next = at(items, at + 1);
            focus(next != null && RovingCells.number(next, "aria-level", 0) > level ? next : null);
        } else {
            items.stream().limit(Math.max(at, 0)).filter(item -> RovingCells.number(item, "aria-level", 0) < level)
                    .reduce((first, second) -> second).ifPresent(this::focus);
        }
        return true;
    }

    private boolean moveInLine(String key) {
        var items = line();
        var way = step(key);
        if (way == 0 && !key.equals("Home") && !key.equals("End")) {
            return false;
        }
        var to = items.indexOf(current) + way;
        focus(at(items, switch (key) {
            case "Home" -> 0;
            case "End" -> items.size() - 1;
            default -> told.containsKey("wrap") && !items.isEmpty() ? Math.floorMod(to, items.size()) : to;
        }));
        return true;
    }

    private boolean search(String letter) {
        var now = ServerClock.nanos();
        if (now - typedAt > PAUSE) {
            typed = "";
        }
        if (letter.codePointCount(0, letter.length()) != 1 || (letter.equals(" ") && typed.isEmpty())) {
            return false;
        }
        typedAt = now;
        typed += letter.toLowerCase(Locale.ROOT);
        var same = typed.chars().allMatch(each -> each == typed.charAt(0));
        var items = line();
        var from = Math.max(items.indexOf(current) + (same ? 1 : 0), 0);
        var prefix = same ? typed.substring(0, 1) : typed;
        Stream.concat(items.stream().skip(from), items.stream().limit(from))
                .filter(item -> (item.hasAttr("aria-label") ? item.attr("aria-label") : item.text())
                        .strip().toLowerCase(Locale.ROOT).startsWith(prefix))
                .findFirst()
                .ifPresent(this::focus);
        return true;
    }
}
