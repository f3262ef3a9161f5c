package io.faststate.dsl.kit;

import static io.faststate.dsl.EventOption.optimistic;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Handler;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Form;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.signal.StringSignal;
import java.util.List;

/**
 * A conversation: what was said, and a field to say more.
 *
 * {@snippet :
 * var text = page.signal("text", "");
 * return div(
 *         live(ROOM, room -> Chat.log("Room 7", room.messages())),
 *         Chat.entry(page, text, () -> ROOM.update(it -> it.plus(user, text.get()))));
 * }
 */
public final class Chat {
    private Chat() {}

    /** What was said, the oldest first; new messages are read out. */
    public static Div log(String label, List<Message> messages) {
        return div(ul(each(messages, Message::id, Chat::message))).cls("fs-chat").role("log").aria("label", label).tabindex(0);
    }

    private static Li message(Message message) {
        return li(
                        Kit.avatar(message.author()),
                        div(div(strong(message.author()), span(message.when())).cls("fs-chat-who"), p(message.text()))
                                .cls("fs-chat-bubble"))
                .data("mine", String.valueOf(message.mine()));
    }

    /** A field for a message; the handler runs when it is sent, and the field is emptied at once. */
    public static Form entry(Page page, StringSignal text, Handler send) {
        var label = Words.MESSAGE.in(page);
        return form(
                        input().bind(text).aria("label", label).placeholder(label).autocomplete("off").cls("input"),
                        Buttons.primary(Icon.SEND.view(), span(Words.SEND.in(page)).cls("sr-only")).disabledWhen(text.isBlank()))
                .cls("fs-chat-form")
                .onSubmit(send, optimistic(text.setting("")));
    }

    /**
     * Something that was said.
     *
     * @param id what tells it from others, for good
     * @param when a text that says when it was
     * @param mine whether who looks at it said it
     */
    public record Message(String id, String author, String when, String text, boolean mine) {}
}
