package io.faststate.server;

import io.faststate.server.language.Word;
import io.faststate.server.language.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The texts by which the browser client tells a user that the connection is lost or that an action failed.
 * {@link #english()} returns the defaults; each method changes one text and returns the same object.
 *
 * {@snippet :
 * FastState.builder().statusWords(StatusWords.english()
 *         .lost("Keine Verbindung. Neuer Versuch …")
 *         .undelivered("Die letzte Aktion kam nicht an.")
 *         .refused("Das hat nicht geklappt (Fehler {}).")
 *         .retry("Noch einmal")
 *         .dismiss("Verwerfen"))
 * }
 */
public final class StatusWords {
    private String lost = "No connection. Trying again…";
    private String undelivered = "Your last action did not arrive.";
    private String refused = "That did not work (error {}).";
    private String retry = "Try again";
    private String dismiss = "Dismiss";

    private String uncopied = "Your browser does not allow copying. Select the text and copy it yourself.";

    private StatusWords() {}

    /** The default words. */
    public static StatusWords english() {
        return new StatusWords();
    }

    /** Shown after two seconds without a connection. */
    public StatusWords lost(String text) {
        lost = Objects.requireNonNull(text);
        return this;
    }

    /** Shown for an event that could not be delivered, beside the buttons to retry and to dismiss it. */
    public StatusWords undelivered(String text) {
        undelivered = Objects.requireNonNull(text);
        return this;
    }

    /** Shown for an event that was answered with an error; {@code {}} stands for the status of the answer. */
    public StatusWords refused(String text) {
        refused = Objects.requireNonNull(text);
        return this;
    }

    /** The label of the button that sends an undelivered event again. */
    public StatusWords retry(String text) {
        retry = Objects.requireNonNull(text);
        return this;
    }

    /** The label of the button that gives up an undelivered event or hides the message. */
    public StatusWords dismiss(String text) {
        dismiss = Objects.requireNonNull(text);
        return this;
    }

    /** Shown if the browser doesn't allow copying to the clipboard. */
    public StatusWords uncopied(String text) {
        uncopied = Objects.requireNonNull(text);
        return this;
    }

    /** The client's texts in a language, in the order that it expects. */
    static List<String> of(Words words) {
        return Stream.of(Word.LOST, Word.UNDELIVERED, Word.REFUSED, Word.RETRY, Word.DISMISS, Word.UNCOPIED)
                .map(words::text)
                .toList();
    }

    /** All texts, in the order that the browser client expects. */
    List<String> all() {
        return List.of(lost, undelivered, refused, retry, dismiss, uncopied);
    }
}
