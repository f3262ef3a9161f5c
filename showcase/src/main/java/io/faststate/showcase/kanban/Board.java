package io.faststate.showcase.kanban;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Cards, those of a column in their order.
 *
 * @param last the id that was given last
 */
record Board(long last, List<Card> cards) {
    static final Board FIRST = new Board(0, List.of())
            .add("Choose a name").add("Draw the first screens").add("Write the first page").add("Show it to somebody")
            .move(3, Column.DOING, 0);

    List<Card> in(Column column) {
        return cards.stream().filter(card -> card.column() == column).toList();
    }

    int count(Column column) {
        return in(column).size();
    }

    Optional<Card> find(long id) {
        return cards.stream().filter(card -> card.id() == id).findFirst();
    }

    Board add(String title) {
        var all = new ArrayList<>(cards);
        all.add(new Card(last + 1, title, Column.TODO, 0));
        return new Board(last + 1, List.copyOf(all));
    }

    Board remove(long id) {
        return new Board(last, cards.stream().filter(card -> card.id() != id).toList());
    }

    Board change(long id, UnaryOperator<Card> change) {
        return new Board(last, cards.stream().map(card -> card.id() == id ? change.apply(card) : card).toList());
    }

    /** The board with a card in a column, before another one, or at the end where that is not there. */
    Board move(long id, Column to, long before) {
        return find(id).filter(card -> id != before).map(card -> {
            var all = new ArrayList<>(cards);
            all.remove(card);
            var at = all.stream().filter(it -> it.id() == before && it.column() == to).findFirst().map(all::indexOf);
            all.add(at.orElse(all.size()), card.moved(to));
            return new Board(last, List.copyOf(all));
        }).orElse(this);
    }

    /** The board with a card that many places further down in its column. */
    Board step(long id, int steps) {
        return find(id).map(card -> {
            var column = in(card.column());
            var place = column.indexOf(card) + steps;
            if (place < 0 || place >= column.size()) {
                return this;
            }
            var after = steps < 0 ? place : place + 1;
            return move(id, card.column(), after < column.size() ? column.get(after).id() : 0);
        }).orElse(this);
    }

    /** Where a card is, as it is told. */
    String place(long id) {
        return find(id).map(card -> "“" + card.title() + "” is now in " + card.column().title() + ", "
                + (in(card.column()).indexOf(card) + 1) + " of " + count(card.column()) + ".").orElse("");
    }
}
