package io.faststate.dsl.element;

import io.faststate.dsl.FastStateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the arrow keys move the focus among the items of an element, as menus, tabs, toolbars, trees, list boxes and grids
 * have it. The Tab key reaches one item: the one that had the focus last, or the one that the view gives
 * {@code tabindex(0)}.
 *
 * {@snippet :
 * div(button("Bold"), button("Italic"), button("Link")).role("toolbar").roving(Roving.horizontal().wrap());
 * ul(each(names, name -> li(name).role("option").tabindex(-1)))
 *         .role("listbox")
 *         .roving(Roving.vertical().items("option").typeAhead());
 * }
 *
 * <p>Items are all elements that can take the focus, or those of the {@linkplain #items roles} given. Disabled and hidden
 * ones are skipped. An element inside that has {@code roving} itself keeps its own items. Keys in a field in which the
 * user types stay the field's, unless {@link #fromFields} says otherwise.
 *
 * <p>An instance is immutable; it may be a constant.
 *
 * @see <a href="https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/">Developing a keyboard interface</a>
 */
public final class Roving {
    private static final Pattern ROLE = Pattern.compile("[a-z]+");
    private static final Roving VERTICAL = new Roving("vertical", List.of());
    private static final Roving HORIZONTAL = new Roving("horizontal", List.of());
    private static final Roving BOTH = new Roving("both", List.of());
    private static final Roving GRID = new Roving("grid", List.of());

    private final String axis;
    private final List<String> words;

    private Roving(String axis, List<String> words) {
        this.axis = axis;
        this.words = words;
    }

    /** By the up and down arrows, Home and End. */
    public static Roving vertical() {
        return VERTICAL;
    }

    /** By the left and right arrows, Home and End. In text from right to left, the left arrow moves forward. */
    public static Roving horizontal() {
        return HORIZONTAL;
    }

    /** By all four arrows, Home and End: up and left move back. */
    public static Roving both() {
        return BOTH;
    }

    /**
     * Among the cells of a table: by the arrows, Home and End in a row, Ctrl+Home and Ctrl+End to the corners, Page Up and
     * Page Down. The item of a cell is the cell itself if it has a {@code tabindex}, and else the first control in it.
     * {@code aria-rowindex}, {@code aria-colindex} and {@code aria-rowcount} number rows and columns of which only some
     * are in the page; a {@link io.faststate.dsl.RowWindow} then brings the others.
     */
    public static Roving grid() {
        return GRID;
    }

    /**
     * Moves from the last item to the first, and back.
     *
     * @throws FastStateException for a grid
     */
    public Roving wrap() {
        return inLine("wrap()").with("wrap");
    }

    /**
     * Lets letters move to the next item whose text, or {@code aria-label}, begins with them.
     *
     * @throws FastStateException for a grid
     */
    public Roving typeAhead() {
        return inLine("typeAhead()").with("typeahead");
    }

    /**
     * Clicks the item that the keys move to, for tabs and list boxes in which selection follows focus.
     *
     * @throws FastStateException for a grid
     */
    public Roving clicking() {
        return inLine("clicking()").with("click");
    }

    /**
     * Moves by the up and down arrows from a text field of one line too, such as the search field above a list.
     *
     * @throws FastStateException for a grid
     */
    public Roving fromFields() {
        return inLine("fromFields()").with("fields");
    }

    /**
     * Takes only elements with one of these roles as items, such as {@code treeitem}.
     *
     * @throws FastStateException for a grid, without roles, or if one is not a role
     */
    public Roving items(String... roles) {
        if (roles.length == 0) {
            throw new FastStateException("items() was given no role: name at least one, such as \"option\"");
        }
        for (var role : roles) {
            if (!ROLE.matcher(role).matches()) {
                throw new FastStateException("'" + role + "' is not a role: use one such as treeitem");
            }
        }
        return inLine("items(" + Arrays.toString(roles) + ")").with("role=" + String.join(",", roles));
    }

    /**
     * Sets how many rows of a grid Page Up and Page Down move; 10 by default.
     *
     * @param rows 1 to 1,000
     * @throws FastStateException without a grid, or if the number is out of range
     */
    public Roving page(int rows) {
        if (!axis.equals("grid")) {
            throw new FastStateException("page(" + rows + ") is for a grid: start with Roving.grid()");
        }
        if (rows < 1 || rows > 1000) {
            throw new FastStateException("page(" + rows + ") is not a number of rows: use 1 to 1000");
        }
        return with("page=" + rows);
    }

    private Roving inLine(String method) {
        if (axis.equals("grid")) {
            throw new FastStateException(method + " is not for a grid: use vertical(), horizontal() or both()");
        }
        return this;
    }

    private Roving with(String word) {
        var kind = word.replaceFirst("=.*", "");
        if (words.stream().anyMatch(known -> known.replaceFirst("=.*", "").equals(kind))) {
            throw new FastStateException("The option " + word + " is set twice: " + this);
        }
        var more = new ArrayList<>(words);
        more.add(word);
        return new Roving(axis, List.copyOf(more));
    }

    /** The text in the attribute. */
    public String token() {
        return words.isEmpty() ? axis : axis + " " + String.join(" ", words);
    }

    @Override
    public String toString() {
        return token();
    }
}
