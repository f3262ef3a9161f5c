package io.faststate.showcase.kanban;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.concurrent;
import static io.faststate.dsl.Html.confirm;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.prevent;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.stop;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Event;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ToastKind;
import java.util.List;

/**
 * A board that several people change at once: by dragging, by buttons, by the arrow keys on them. A card that somebody else
 * moved, renamed or deleted meanwhile stays as that one left it, and who comes second is told.
 */
public final class KanbanPage {
    static final State<Board> BOARD = State.global("kanban", Board.FIRST);

    private KanbanPage() {}

    /** The board and what it takes to change it. */
    public static Node view(Page page) {
        var title = page.signal("title", "");
        var said = page.signal("said", "");
        var hand = Hand.of(page);
        var editor = CardEditor.of(page, title);
        return fragment(
                form(
                                input().id("new-card").bind(title).aria("label", "New card").placeholder("What is to be done?")
                                        .autocomplete("off").shortcut("n"),
                                button("Add").disabledWhen(title.isBlank()))
                        .cls("entry")
                        .onSubmit(() -> {
                            var text = title.get().strip();
                            if (!text.isEmpty()) {
                                BOARD.update(board -> board.add(text));
                                title.set("");
                            }
                        }),
                // The columns have no keys, so that each card is a row by itself.
                live(BOARD, Hand.HELD, (board, held) -> div(each(List.of(Column.values()),
                                column -> column(column, board, held, hand, editor, said)))
                        .cls("board")),
                p(said.text()).id("said").role("status"),
                editor.dialog());
    }

    private static Section column(
            Column column, Board board, Held held, Hand hand, CardEditor editor, StringSignal said) {
        return section(
                        h2(column.title(), " ", small(BOARD.text(it -> it.count(column)))).id("title" + column),
                        ul(each(board.in(column), Card::id, card -> card(card, held.by(card.id()), hand, editor, said))))
                .id("column" + column)
                .aria("labelledby", "title" + column)
                .on("dragover", prevent())
                .onDrop(e -> drop(e, hand, column, 0), prevent());
    }

    private static Li card(Card card, List<String> holders, Hand hand, CardEditor editor, StringSignal said) {
        return li(
                        span(card.title()).cls("name"),
                        when(!holders.isEmpty(), () -> small(String.join(", ", holders), " moves this").cls("held")),
                        div(
                                        step(card, Direction.LEFT, said),
                                        step(card, Direction.UP, said),
                                        step(card, Direction.DOWN, said),
                                        step(card, Direction.RIGHT, said),
                                        button("✎").aria("label", "Rename " + card.title()).data("variant", "outline")
                                                .onClick(editor.open(card)),
                                        button("✕").aria("label", "Delete " + card.title()).data("variant", "outline")
                                                .onClick(e -> delete(e, card), confirm("Delete “" + card.title() + "”?")))
                                .cls("steps")
                                .onKey(Direction.LEFT.key(), () -> move(card.id(), Direction.LEFT, said), prevent())
                                .onKey(Direction.UP.key(), () -> move(card.id(), Direction.UP, said), prevent())
                                .onKey(Direction.DOWN.key(), () -> move(card.id(), Direction.DOWN, said), prevent())
                                .onKey(Direction.RIGHT.key(), () -> move(card.id(), Direction.RIGHT, said), prevent()))
                .id("card" + card.id())
                .draggable(true)
                .cls("dragged", hand.card().is(card.id()))
                .onDragStart(hand.card().setting(card.id())
                        .then(hand.moves().setting(card.moves()))
                        .then(hand.title().setting(card.title())))
                .onDragStart(() -> hand.holding().set(card.id()))
                .onDragStart(e -> hand.hold(e, card.id()), concurrent())
                .onDragEnd(hand::empty)
                .on("dragover", prevent())
                .onDrop(e -> drop(e, hand, card.column(), card.id()), prevent(), stop());
    }

    /** A button that moves the card from where it is by then; its id keeps the focus on it wherever the card goes. */
    private static Button step(Card card, Direction direction, StringSignal said) {
        return button(direction.sign())
                .id(direction + "-" + card.id())
                .data("variant", "outline")
                .aria("label", "Move " + card.title() + " " + direction.words())
                .onClick(() -> move(card.id(), direction, said));
    }

    private static void move(long card, Direction direction, StringSignal said) {
        said.set(BOARD.update(board -> direction.move(board, card)).place(card));
    }

    /** Moves what was dragged, unless somebody else did since it was taken up. */
    private static void drop(Event e, Hand hand, Column to, long before) {
        var id = hand.card().get();
        var seen = hand.moves().get();
        var title = hand.title().get();
        hand.empty();
        if (id == 0 || id == before) {
            return;
        }
        var refused = State.transaction(() -> {
            var card = BOARD.get().find(id);
            if (card.isEmpty()) {
                return "“" + title + "” was deleted meanwhile.";
            }
            if (card.get().moves() != seen) {
                return "Somebody moved “" + title + "” to " + card.get().column().title() + " meanwhile. It stays there.";
            }
            BOARD.update(board -> board.move(id, to, before));
            return "";
        });
        if (!refused.isEmpty()) {
            e.toast(ToastKind.WARNING, refused);
        }
    }

    private static void delete(Event e, Card card) {
        BOARD.update(board -> board.remove(card.id()));
        e.toast(ToastKind.SUCCESS, "“" + card.title() + "” is deleted.");
    }
}
