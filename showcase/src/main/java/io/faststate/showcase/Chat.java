package io.faststate.showcase;

import io.faststate.dsl.State;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was said lately, oldest first.
 *
 * @param last the number that was given last
 * @param messages the messages that are kept
 */
record Chat(long last, List<@Valid Message> messages) {
    static final State<Chat> STATE = State.global("chat", new Chat(0, List.of()));
    static final int KEPT = 100;

    /**
     * Something that was said.
     *
     * @param number what it is known by
     * @param author what its author was called then
     * @param guest whether its author was not signed in
     * @param text what it says
     */
    record Message(
            long number,
            @NotBlank @Size(max = 40) String author,
            boolean guest,
            @NotBlank @Size(max = 500) String text) {}

    /** The same with one more message; the oldest make room for it. */
    Chat say(String author, boolean guest, String text) {
        var message = new Message(last + 1, author, guest, text);
        var all = Stream.concat(messages.stream().skip(Math.max(0, messages.size() - KEPT + 1)), Stream.of(message));
        return new Chat(last + 1, all.toList());
    }
}
