package io.faststate.server.render;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.HtmlWriter;
import java.util.List;

/** Where a document's parts stand in its markup, and where what only the whole render tells is put. */
final class DocumentPlaces {
    private int contentFrom = -1;
    private int contentTo = -1;
    private int noticeAt = -1;
    private int tokenAt = -1;
    private int bodyAttributesAt = -1;

    /** The content of the head ends here. */
    void headEnds(int at) {
        tokenAt = at;
    }

    /** The attributes of the body end here. */
    void bodyStarts(int at) {
        bodyAttributesAt = at;
    }

    /** The content of the body starts here. */
    void contentStarts(int at) {
        contentFrom = at;
    }

    /** The content of the body ends here, and what the user is told before that. */
    void contentEnds(int notice, int at) {
        noticeAt = notice;
        contentTo = at;
    }

    /** Where the content of the body starts. */
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
     * Refuses a document that lacks a place.
     *
     * @throws FastStateException if it has no head or no body
     */
    void check() {
        if (tokenAt < 0 || bodyAttributesAt < 0) {
            throw new FastStateException("A document needs a head and a body, since FastState adds to both");
        }
    }

    /**
     * Puts in what only the whole render tells, the last place first.
     *
     * @param toasts what the user is told in passing
     * @param notice what the user is told besides what was written
     * @param signals the attribute that gives the browser its signals
     * @param tags what the head needs for the client
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
