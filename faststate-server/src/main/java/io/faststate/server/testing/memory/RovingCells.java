package io.faststate.server.testing.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The rows and cells of a grid in which the arrow keys move the focus. */
final class RovingCells {
    /** What can take the focus. */
    static final String FOCUSABLE =
            "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

    private static final String CELL = "td, th, [role=gridcell], [role=columnheader], [role=rowheader]";
    private static final String ROW = "tr, [role=row]";

    private final LivePage page;
    private final Element grid;

    RovingCells(LivePage page, Element grid) {
        this.page = page;
        this.grid = grid;
    }

    boolean isUsable(Element element) {
        return Fields.isEnabled(element) && page.tab().isVisible(page, element);
    }

    /** What takes the focus in a cell: the cell itself, or the first control in it. */
    @Nullable Element itemOf(@Nullable Element cell) {
        if (cell == null || cell.hasAttr("tabindex")) {
            return cell;
        }
        return Selectors.all(cell, FOCUSABLE).stream().filter(this::isUsable).findFirst().orElse(null);
    }

    static @Nullable Element cellOf(Element node) {
        return Selectors.around(node, CELL);
    }

    static @Nullable Element rowOf(Element node) {
        return Selectors.around(node, ROW);
    }

    /** The rows that have something to focus in them. */
    List<Element> rows() {
        return Selectors.all(grid, ROW).stream()
                .filter(row -> grid.equals(Selectors.around(row, "[data-roving]"))
                        && Selectors.first(row, CELL) != null && isUsable(row))
                .toList();
    }

    /** What takes the focus in a row, by the number of its column. */
    NavigableMap<Integer, Element> items(Element row) {
        var items = new TreeMap<Integer, Element>();
        var next = 1;
        for (var cell : Selectors.all(row, CELL)) {
            if (!row.equals(rowOf(cell))) {
                continue;
            }
            var number = number(cell, "aria-colindex", next);
            next = number + number(cell, "colspan", 1);
            var item = itemOf(cell);
            if (item != null && isUsable(item)) {
                items.put(number, item);
            }
        }
        return items;
    }

    /** The item of a column, or else of the last one before it. */
    @Nullable Element item(Element row, int column) {
        var items = items(row);
        var found = items.floorEntry(column);
        return found != null ? found.getValue() : items.isEmpty() ? null : items.firstEntry().getValue();
    }

    static int number(Element row, List<Element> rows) {
        return number(row, "aria-rowindex", rows.indexOf(row) + 1);
    }

    /** A number that an attribute gives, if it gives one. */
    static int number(Element element, String attribute, int otherwise) {
        var text = element.attr(attribute);
        return text.matches("[1-9]\\d{0,8}") ? Integer.parseInt(text) : otherwise;
    }
}
