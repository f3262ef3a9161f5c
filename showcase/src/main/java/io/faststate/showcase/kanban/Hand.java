package io.faststate.showcase.kanban;

import io.faststate.dsl.Event;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.User;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import java.util.List;
import java.util.UUID;

/**
 * What a tab drags, as it was when it was taken up.
 *
 * @param card the id of the card
 * @param moves how often it had been moved
 * @param title its title
 * @param holding the card that others are told of; 0 for none
 */
record Hand(NumberSignal<Long> card, NumberSignal<Long> moves, StringSignal title, State<Long> holding) {
    static final State<Held> HELD = State.global("kanbanHeld", new Held(List.of())).ephemeral();

    private static final int CHECK_MILLIS = 200;
    private static final int LONGEST = 300;

    static Hand of(Page page) {
        return new Hand(page.signal("dragged", 0L), page.signal("draggedMoves", 0L), page.signal("draggedTitle", ""),
                page.tab("kanbanHolding", 0L));
    }

    /** Tells the others of the card until it is let go, or the tab is gone, which interrupts this. */
    void hold(Event e, long id) throws InterruptedException {
        var hold = new Held.Hold(id, e.user().map(User::name).orElse("Somebody"), UUID.randomUUID().toString());
        HELD.update(held -> held.with(hold));
        try {
            for (var i = 0; i < LONGEST && holding.get() == id; i++) {
                Thread.sleep(CHECK_MILLIS);
            }
        } finally {
            HELD.update(held -> held.without(hold));
        }
    }

    /** Lets the card go. */
    void empty() {
        holding.set(0L);
        card.set(0L);
    }
}
