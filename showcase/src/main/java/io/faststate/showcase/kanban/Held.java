package io.faststate.showcase.kanban;

import java.util.List;
import java.util.stream.Stream;

/** The cards that people drag right now. */
record Held(List<Hold> holds) {
    /**
     * A card in somebody's hand.
     *
     * @param tab what tells the hands of two tabs apart
     */
    record Hold(long card, String who, String tab) {}

    Held with(Hold hold) {
        return new Held(Stream.concat(holds.stream(), Stream.of(hold)).toList());
    }

    Held without(Hold hold) {
        return new Held(holds.stream().filter(it -> !it.equals(hold)).toList());
    }

    /** Who holds a card. */
    List<String> by(long card) {
        return holds.stream().filter(hold -> hold.card() == card).map(Hold::who).distinct().toList();
    }
}
