package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h3;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.onlyIf;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.stop;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.signal.StringSignal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Cards in columns, which people move by dragging, by the arrow keys on their grip, or by buttons. Whoever looks at the same state sees each
 * move; the board itself keeps nothing but what is being dragged.
 *
 * {@snippet :
 * live(BOARD, board -> KanbanBoard.of(page, "board", Task::id, task -> span(task.title()))
 *         .column("todo", "To do", board.todo())
 *         .column("done", "Done", board.done())
 *         .view((task, column, before) -> BOARD.update(it -> it.move(task, column, before))));
 * }
 *
 * @param <T> the type of a card
 */
public final class KanbanBoard<T> {
    private final Page page;
    private final String id;
    private final Function<? super T, String> key;
    private final Function<? super T, ? extends Node> card;
    private final List<Column<T>> columns = new ArrayList<>();
    private final StringSignal dragged;
    private final Set<String> cardKeys = new HashSet<>();
    private List<String> keys = List.of();

    private KanbanBoard(
            Page page, String id, Function<? super T, String> key, Function<? super T, ? extends Node> card) {
        this.page = page;
        this.id = id;
        this.key = key;
        this.card = card;
        dragged = page.scope(id).signal("dragged", "");
    }

    /**
     * A board without columns.
     *
     * @param id its id in the page
     * @param key what tells a card from all others of the board
     * @param card what a card shows
     */
    public static <T> KanbanBoard<T> of(
            Page page, String id, Function<? super T, String> key, Function<? super T, ? extends Node> card) {
        return new KanbanBoard<>(page, id, key, card);
    }

    /**
     * Adds a column with its cards, in their order.
     *
     * @throws FastStateException if there is a column with this key already, or a card is on the board twice
     */
    public KanbanBoard<T> column(String columnKey, String title, List<? extends T> cards) {
        if (columns.stream().anyMatch(it -> it.key().equals(columnKey))) {
            throw new FastStateException(
                    "The board “" + id + "” has two columns with the key '" + columnKey + "'; give one another key");
        }
        for (var card : cards) {
            if (!cardKeys.add(key.apply(card))) {
                throw new FastStateException("The board “" + id + "” has two cards with the key '" + key.apply(card)
                        + "'; give each card a key of its own, and put it into one column");
            }
        }
        columns.add(new Column<>(columnKey, title, List.copyOf(cards)));
        return this;
    }

    /**
     * The board as an element.
     *
     * @throws FastStateException if it has no column
     */
    public Div view(Move move) {
        if (columns.isEmpty()) {
            throw new FastStateException("The board “" + id + "” has no column; add one with column(key, title, cards)");
        }
        keys = columns.stream().flatMap(it -> it.cards().stream()).map(it -> key.apply(it)).toList();
        var columnViews = new ArrayList<Section>();
        for (var at = 0; at < columns.size(); at++) {
            columnViews.add(column(at, move));
        }
        return div(each(columnViews, it -> it)).id(id).cls("fs-board");
    }

    private Section column(int at, Move move) {
        var column = columns.get(at);
        var columnKey = column.key();
        var hand = dragged;
        var shown = keys;
        var titleId = id + "-" + columnKey;
        return section(
                        h3(column.title(), span(column.cards().size()).cls("fs-board-count")).id(titleId),
                        ul(each(column.cards(), key, it -> card(it, at, column.cards().indexOf(it), move))))
                .aria("labelledby", titleId)
                .on("dragover", prevent())
                .onDrop(() -> drop(hand, shown, columnKey, "", move), prevent());
    }

    private Li card(T item, int columnAt, int at, Move move) {
        // What handlers capture: these, and not the board.
        var cardKey = key.apply(item);
        var column = columns.get(columnAt);
        var columnKey = column.key();
        var hand = dragged;
        var shown = keys;
        var grip = Buttons.small(Buttons.ghost(Icon.GRIP.view())).type(ButtonType.BUTTON)
                .id(id + "-grip-" + cardKey)
                .data("size", "icon-xs")
                .aria("label", Words.MOVE.in(page));
        var view = li(
                        grip,
                        div(card.apply(item)).cls("fs-board-content"),
                        div(fragment(sideways(cardKey, columnAt, move))).cls("fs-board-moves"))
                .id(id + "-card-" + cardKey)
                .cls("fs-board-card")
                .cls("fs-dragged", hand.is(cardKey))
                .draggable(true)
                .onDragStart(hand.setting(cardKey))
                .onDragEnd(hand.setting(""))
                .on("dragover", prevent())
                .onDrop(() -> drop(hand, shown, columnKey, cardKey, move), prevent(), stop(), onlyIf(hand.isNot(cardKey)));
        if (columnAt > 0) {
            var left = columns.get(columnAt - 1).key();
            grip.onKey("ArrowLeft", () -> move.move(cardKey, left, ""), prevent());
        }
        if (columnAt < columns.size() - 1) {
            var right = columns.get(columnAt + 1).key();
            grip.onKey("ArrowRight", () -> move.move(cardKey, right, ""), prevent());
        }
        if (at > 0) {
            var above = key.apply(column.cards().get(at - 1));
            grip.onKey("ArrowUp", () -> move.move(cardKey, columnKey, above), prevent());
        }
        if (at < column.cards().size() - 1) {
            var below = at + 2 < column.cards().size() ? key.apply(column.cards().get(at + 2)) : "";
            grip.onKey("ArrowDown", () -> move.move(cardKey, columnKey, below), prevent());
        }
        return view;
    }

    private List<Node> sideways(String cardKey, int columnAt, Move move) {
        var buttons = new ArrayList<Node>();
        for (var to : new int[] {columnAt - 1, columnAt + 1}) {
            if (to >= 0 && to < columns.size()) {
                var column = columns.get(to);
                var columnKey = column.key();
                buttons.add(Buttons.small(Buttons.ghost(span((to < columnAt ? Icon.ARROW_LEFT : Icon.ARROW_RIGHT).view()).cls("fs-flip")))
                        .type(ButtonType.BUTTON)
                        .data("size", "icon-xs")
                        .aria("label", Words.MOVE_TO.in(page).formatted(column.title()))
                        .onClick(() -> move.move(cardKey, columnKey, "")));
            }
        }
        return buttons;
    }

    /** What is dragged is the browser's word: only cards that the board shows are moved. */
    private static void drop(StringSignal hand, List<String> shown, String columnKey, String before, Move move) {
        var cardKey = hand.get();
        hand.set("");
        if (shown.contains(cardKey)) {
            move.move(cardKey, columnKey, before);
        }
    }

    /** Moves a card in the state that the board shows. */
    @FunctionalInterface
    public interface Move extends Serializable {
        /**
         * Moves a card.
         *
         * @param card its key; somebody may have removed the card meanwhile
         * @param column the key of the column that it goes to
         * @param before the key of the card that it goes before; empty for the end of the column
         */
        void move(String card, String column, String before);
    }

    private record Column<T>(String key, String title, List<T> cards) {}
}
