package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.dd;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.dl;
import static io.faststate.dsl.Html.dt;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;

import io.faststate.dsl.Element;
import io.faststate.dsl.Handler;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.dsl.element.ButtonType;
import io.faststate.dsl.form.RecordSignal;

/** A contact that is shown, and a form in its place while it is edited. */
final class ClickToEdit {
    private static final Contact JOE = Contact.of("Joe", "Smith");

    private ClickToEdit() {}

    enum Mode {
        SHOWN,
        EDITING,
        EDITED
    }

    static Node view(Page page) {
        var contact = page.session("contact", JOE);
        var mode = page.tab("mode", Mode.SHOWN);
        var draft = page.signal("draft", JOE);
        return live(() -> mode.get() == Mode.EDITING ? editor(contact, mode, draft) : shown(contact, mode, draft));
    }

    /** Who comes back from the form finds the focus where it was. */
    private static Element<?> shown(State<Contact> contact, State<Mode> mode, RecordSignal<Contact> draft) {
        return article(
                dl(
                        dt("First name"), dd(contact.text(Contact::firstName)).id("first-name"),
                        dt("Last name"), dd(contact.text(Contact::lastName)).id("last-name"),
                        dt("Email"), dd(contact.text(Contact::email)).id("email")),
                button("Edit").autofocus(mode.get() == Mode.EDITED).onClick(() -> {
                    draft.set(contact.get());
                    mode.set(Mode.EDITING);
                }));
    }

    private static Element<?> editor(State<Contact> contact, State<Mode> mode, RecordSignal<Contact> draft) {
        Handler cancel = () -> mode.set(Mode.EDITED);
        return article(form(
                        label("First name", input().autofocus(true).autocomplete("off").bind(draft, Contact::firstName),
                                draft.error(Contact::firstName)),
                        label("Last name", input().autocomplete("off").bind(draft, Contact::lastName), draft.error(Contact::lastName)),
                        label("Email", input().autocomplete("off").bind(draft, Contact::email), draft.error(Contact::email)),
                        div(
                                        button("Save").disabledWhen(draft.invalid()),
                                        button("Cancel").type(ButtonType.BUTTON).data("variant", "secondary").onClick(cancel))
                                .role("group"))
                .novalidate(true)
                .onKey("Escape", cancel)
                .onSubmit(() -> {
                    contact.set(draft.get());
                    mode.set(Mode.EDITED);
                }));
    }
}
