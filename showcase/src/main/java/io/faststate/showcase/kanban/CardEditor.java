package io.faststate.showcase.kanban;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;

import io.faststate.dsl.Event;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.element.Dialog;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ToastKind;

/**
 * A dialog that renames a card; it opens without a request.
 *
 * @param open whether it is open
 * @param card the id of the card
 * @param seen the title that the person saw
 * @param draft the title that the person writes
 * @param added the field of a new card, which takes a text that would be lost
 */
record CardEditor(
        BooleanSignal open, NumberSignal<Long> card, StringSignal seen, StringSignal draft, StringSignal added) {
    static CardEditor of(Page page, StringSignal added) {
        return new CardEditor(page.signal("editing", false), page.signal("edited", 0L), page.signal("seenTitle", ""),
                page.signal("draft", ""), added);
    }

    ClientAction open(Card it) {
        return card.setting(it.id()).then(seen.setting(it.title())).then(draft.setting(it.title())).then(open.setting(true));
    }

    Node dialog() {
        return Dialog.of(article(
                        h2("Rename a card").id("editor-title"),
                        form(
                                        label("Title", input().id("draft").bind(draft).autofocus(true).autocomplete("off")),
                                        div(
                                                        button("Cancel").type(ButtonType.BUTTON).data("variant", "secondary").onClick(open.setting(false)),
                                                        button("Save").disabledWhen(draft.isBlank()))
                                                .role("group"))
                                .onSubmit(this::save)))
                .id("editor")
                .aria("labelledby", "editor-title")
                .closedby("any")
                .openWhen(open);
    }

    private void save(Event e) {
        var id = card.get();
        var before = seen.get();
        var text = draft.get().strip();
        var now = State.transaction(() -> {
            var found = KanbanPage.BOARD.get().find(id).map(Card::title).orElse("");
            if (found.equals(before)) {
                KanbanPage.BOARD.update(board -> board.change(id, it -> it.titled(text)));
            }
            return found;
        });
        if (now.isEmpty()) {
            added.set(text);
            open.set(false);
            e.toast(ToastKind.WARNING, "“" + before + "” was deleted meanwhile. Your text is in the field for a new card.");
        } else if (now.equals(before)) {
            open.set(false);
        } else {
            seen.set(now);
            e.toast(ToastKind.WARNING, "Somebody renamed it to “" + now + "” meanwhile. Save again to replace that.");
        }
    }
}
