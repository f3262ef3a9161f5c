package io.faststate.server.render;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.HtmlWriter;
import java.util.List;

/** The positions in a document's markup where content is inserted that is known only after the whole render. */
final class DocumentPlaces {
    private int contentFrom = -1;
    private int contentTo = -1;
    private int noticeAt = -1;
    private int tokenAt = -1;
    private int bodyAttributesAt = -1;

    /** Marks the end of the head's content. */
    void headEnds(int at) {
        tokenAt = at;
    }

    /** Marks the end of the body's attributes. */
    void bodyStarts(int at) {
        bodyAttributesAt = at;
    }

    /** Marks the start of the body's content. */
    void contentStarts(int at) {
        contentFrom = at;
    }

    /** Marks the end of the body's content, and of the notice before it. */
    void contentEnds(int notice, int at) {
        noticeAt = notice;
        contentTo = at;
    }

    /** The position where the body's content starts. */
    int contentFrom() {
        return contentFrom;
    }

    /** Whether a body was written. */
    boolean haveContent() {
        return contentFrom >= 0;
    }

    /** The content of the body. */
    byte[] content(HtmlWriter markup) {
        return markup.toByteArray(contentFrom, contentTo);
    }

    /**
     * Rejects a document that lacks a place.
     *
     * @throws FastStateException if it has no head or no body
     */
    void check() {
        if (tokenAt < 0 || bodyAttributesAt < 0) {
            throw new FastStateException("A document needs a head and a body, because FastState adds to both");
        }
    }

    /**
     * Inserts what is known only after the whole render, starting at the last place.
     *
     * @param toasts the toasts
     * @param notice further notices besides what was written
     * @param signals the attribute that gives the browser its signals
     * @param tags what the client needs in the head
     */
    void fill(HtmlWriter document, List<Toast> toasts, String notice, byte[] signals, byte[] tags) {
        for (var i = toasts.size() - 1; i >= 0; i--) {
            document.insert(contentTo, toasts.get(i).markup());
        }
        var more = HtmlWriter.create();
        more.text(notice);
        document.insert(noticeAt, more.toByteArray());
        document.insert(bodyAttributesAt, signals);
        document.insert(tokenAt, tags);
    }
}
