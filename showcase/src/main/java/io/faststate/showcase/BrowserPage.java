package io.faststate.showcase;

import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.closing;
import static io.faststate.dsl.Html.copying;
import static io.faststate.dsl.Html.details;
import static io.faststate.dsl.Html.dialog;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.kbd;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.scrollingIntoView;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.showingModal;
import static io.faststate.dsl.Html.summary;
import static io.faststate.dsl.Html.showingToast;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Popover;
import io.faststate.dsl.signal.BooleanSignal;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.ScrollOption;
import io.faststate.dsl.signal.ToastKind;
import java.util.List;

/** What browsers can do, typed in Java. */
final class BrowserPage {
    /** How big the letters of a note are. */
    enum Size { SMALL, MEDIUM, LARGE }

    private BrowserPage() {}

    static Node view(Page page) {
        var more = page.signal("more", false);
        var content = Layout.page(
                page,
                "Browser",
                "Dialogs, popovers, the clipboard, storage, media queries, shortcuts and toasts, typed in Java.",
                dialogs(page, more), storage(page), clipboard(page), toasts(), places());
        page.title(more.choose("Browser, with more · FastState", "Browser · FastState"));
        return content;
    }

    private static Node dialogs(Page page, BooleanSignal more) {
        var asked = page.signal("asked", false);
        var tip = div("Escape or a click elsewhere hides it.").id("tip").popover(Popover.AUTO);
        return section(
                h2("Dialog, popover, details"),
                div(
                                button("Ask me").onClick(asked.setting(true)),
                                button("Let the server ask").data("variant", "secondary").onClick(() -> asked.set(true)),
                                button("Tip").data("variant", "outline").popovertarget(tip))
                        .cls("choices"),
                p("The dialog is ", asked.choose("open", "closed").text(), ".").id("asked"),
                tip,
                dialog(article(
                                h2("Is it clear?").id("question"),
                                p("Escape, a click beside it and the buttons close it."),
                                div(
                                                button("No").data("variant", "secondary").onClick(asked.setting(false)),
                                                button("Yes").onClick(e -> {
                                                    asked.set(false);
                                                    e.toast(ToastKind.SUCCESS, "That is good to know.");
                                                }))
                                        .role("group")))
                        .id("dialog").aria("labelledby", "question").closedby("any").openWhen(asked),
                label(input().id("more").bind(more).role("switch"), " More"),
                details(summary("Details"), p("They are open as long as the switch is on.")).id("details").openWhen(more));
    }

    private static Node storage(Page page) {
        var size = page.persist(page.signal("noteSize", Size.MEDIUM));
        var note = page.persistForTab(page.signal("note", ""));
        return section(
                h2("Storage and media"),
                label("Size, kept for all tabs",
                        select(each(List.of(Size.values()), Size::name, each -> option(each.name()).value(each))).id("size").bind(size)),
                label("Note, kept for this tab", input().id("note").bind(note).autocomplete("off")),
                p("Your note: ", note.text()).id("noted").cls("large", size.is(Size.LARGE)).cls("small", size.is(Size.SMALL)),
                p("You prefer ", page.prefersDark().choose("dark", "light").text(), " pages, and this one is ",
                                page.narrow().choose("narrow", "wide").text(), ".")
                        .id("media"));
    }

    private static Node clipboard(Page page) {
        var text = page.signal("text", "Reactive web pages in Java");
        var copied = page.signal("copied", false);
        return section(
                h2("Clipboard"),
                div(
                                input().id("text").bind(text).aria("label", "Text").ref("textField"),
                                button(copied.choose("Copied", "Copy").text()).id("copy").onClick(copying(text, copied.flashing())))
                        .role("group"));
    }

    private static Node toasts() {
        return section(
                h2("Toasts"),
                div(each(List.of(ToastKind.values()), ToastKind::name, kind ->
                                button(kind.name()).data("variant", "outline").onClick(showingToast(kind, "A toast of kind " + kind.token()))))
                        .id("kinds").cls("choices"),
                button("From the server").onClick(e -> e.toast("The server says hello.")));
    }

    private static Node places() {
        return section(
                h2("Places and keys"),
                p("Press ", kbd("?"), " for the keys, ", kbd("Ctrl+K"), " for the text to copy.").id("keys"),
                div(
                                button("To the text").data("variant", "outline").onClick(ClientAction.selecting("textField")).shortcut("ctrl+k"),
                                button("Keys").data("variant", "outline").onClick(showingModal("help")).shortcut("?"),
                                button("To the end").data("variant", "outline").onClick(scrollingIntoView("end", ScrollOption.SMOOTH, ScrollOption.END)))
                        .cls("choices"),
                dialog(article(
                                h2("Keys").id("help-title"),
                                p(kbd("?"), " shows this, ", kbd("Ctrl+K"), " selects the text."),
                                button("Close").onClick(closing("help"))))
                        .id("help").ref("help").aria("labelledby", "help-title").closedby("any").preserveAttr("open"),
                p("This is the end.").id("end").ref("end"));
    }
}
