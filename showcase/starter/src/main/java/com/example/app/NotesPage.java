package com.example.app;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.h1;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.kit.Buttons;

/** A wall of notes that everyone sees. */
final class NotesPage {
    private static final State<Notes> NOTES = State.global("notes", Notes.NONE);

    private NotesPage() {}

    static Node view(Page page) {
        page.title("Notes");
        var draft = page.signal("draft", Note.EMPTY);
        return section(
                h1("Notes"),
                form(fields(draft).area(Note::text).label(Note::text, "Note").label(Note::author, "Your name"), button("Add"))
                        .onSubmit(() -> {
                            var note = draft.checked();
                            NOTES.update(notes -> notes.with(note));
                            draft.set(Note.EMPTY);
                        }),
                live(NOTES, notes -> ul(each(notes.all(), note -> note, NotesPage::row)).cls("notes")));
    }

    private static Li row(Note note) {
        return li(note.text(), " ", small(note.author()), " ",
                Buttons.small(Buttons.outline("Remove")).onClick(() -> NOTES.update(notes -> notes.without(note))));
    }
}
