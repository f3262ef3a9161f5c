package io.faststate.showcase;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.ol;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.small;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Event;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.Presence;
import io.faststate.dsl.User;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.signal.StringSignal;

/** What is said reaches every tab, and so does who is there. */
final class ChatPage {
    private ChatPage() {}

    static Node view(Page page) {
        var user = page.user();
        var here = page.presence("chat", user.map(User::name).orElseGet(() -> Guest.STATE.get().name()));
        var text = page.signal("text", "");
        return Layout.page(
                page,
                "Chat",
                "Everyone who has this page open, and what they say: open it in a second tab or browser.",
                live(here, ChatPage::people),
                live(Chat.STATE, ChatPage::messages),
                form(
                                input().id("text").bind(text).placeholder("Say something").autocomplete("off").maxlength(500)
                                        .aria("label", "Message"),
                                button("Send").id("send").disabledWhen(text.isBlank()))
                        .cls("entry")
                        .onSubmit(e -> say(e, text), optimistic(text.setting(""))),
                when(user.isEmpty(), () -> label(
                        "Your name",
                        input().id("guest").bind(Guest.STATE, Guest::name).autocomplete("nickname"),
                        Guest.STATE.error(Guest::name))));
    }

    private static void say(Event event, StringSignal text) {
        var said = text.get().strip();
        if (!said.isEmpty()) {
            var author = event.user().map(User::name).orElseGet(() -> Guest.STATE.get().name());
            var guest = event.user().isEmpty();
            Chat.STATE.update(chat -> chat.say(author, guest, said));
        }
    }

    private static Section people(Presence here) {
        return section(
                p(counted(here.count(), "person", "people"), " in ", counted(here.tabs(), "tab", "tabs")).id("count"),
                ul(each(here.people(), Presence.Person::id, person -> li(author(person.name(), !person.signedIn()))))
                        .id("people").cls("people").aria("label", "Who is here"));
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The list is laid out from its end, which so stays in view when a message is added. */
    private static Div messages(Chat chat) {
        return div(
                        ol(each(chat.messages(), Chat.Message::number, message -> li(
                                author(message.author(), message.guest()), " ", span(message.text())))),
                        when(chat.messages().isEmpty(), () -> p("Nobody has said anything yet.")))
                .id("messages").cls("messages").role("log").aria("label", "Messages").tabindex(0);
    }

    private static Node author(String name, boolean guest) {
        return span(strong(name), when(guest, () -> small(" guest")));
    }
}
