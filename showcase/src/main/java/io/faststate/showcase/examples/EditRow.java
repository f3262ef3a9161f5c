package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.table;
import static io.faststate.dsl.Html.tbody;
import static io.faststate.dsl.Html.td;
import static io.faststate.dsl.Html.th;
import static io.faststate.dsl.Html.thead;
import static io.faststate.dsl.Html.tr;

import io.faststate.dsl.Getter;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.Td;
import io.faststate.dsl.element.Tr;
import io.faststate.dsl.form.RecordSignal;

/** A table of which one row at a time is edited in place. */
final class EditRow {
    private static final long NONE = 0;

    private EditRow() {}

    /**
     * What is edited.
     *
     * @param row the id of that row
     * @param before the id of the row that was edited before: it gets the focus back
     */
    record Editing(long row, long before) {
        Editing begin(long id) {
            return new Editing(id, NONE);
        }

        Editing end() {
            return new Editing(NONE, row);
        }
    }

    static Node view(Page page) {
        var people = page.session("peopleToEdit", People.of(4));
        var editing = page.tab("editing", new Editing(NONE, NONE));
        var draft = page.signal("draft", new Contact("", "", ""));
        return live(people, editing, (shown, now) -> div(table(
                        thead(tr(th("First name"), th("Last name"), th("Email"), th("Action"))),
                        tbody(each(shown.all(), Person::id, person -> person.id() == now.row()
                                ? editor(person.id(), people, editing, draft)
                                : row(person, now, editing, draft)))))
                .cls("stacked", "overflow-auto"));
    }

    private static Tr row(Person person, Editing now, State<Editing> editing, RecordSignal<Contact> draft) {
        var contact = person.contact();
        return tr(
                td(contact.firstName()),
                td(contact.lastName()),
                td(contact.email()),
                td(button("Edit").data("variant", "outline")
                        .aria("label", "Edit " + contact.fullName())
                        .disabled(now.row() != NONE)
                        .autofocus(now.before() == person.id())
                        .onClick(() -> {
                            draft.set(contact);
                            editing.update(it -> it.begin(person.id()));
                        })));
    }

    private static Tr editor(long id, State<People> people, State<Editing> editing, RecordSignal<Contact> draft) {
        Handler save = () -> {
            var contact = draft.checked();
            people.update(all -> all.change(id, contact));
            editing.update(Editing::end);
        };
        Handler cancel = () -> editing.update(Editing::end);
        return tr(
                        cell(draft, Contact::firstName, "First name", true, save),
                        cell(draft, Contact::lastName, "Last name", false, save),
                        cell(draft, Contact::email, "Email", false, save),
                        td(div(button("Save").onClick(save), button("Cancel").data("variant", "secondary").onClick(cancel)).role("group")))
                .onKey("Escape", cancel);
    }

    private static Td cell(
            RecordSignal<Contact> draft, Getter<Contact, String> part, String name, boolean first, Handler save) {
        return td(
                input().bind(draft, part).autofocus(first).autocomplete("off").aria("label", name).onKey("Enter", save),
                draft.error(part));
    }
}
