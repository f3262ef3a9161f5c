package io.faststate.server.body;

/** The events that a tab has claimed before they fully arrived. */
public interface EarlyClaims {
    /** Makes a claim permanent; always returns true. */
    boolean keepAhead(String eventId);

    /** Ends a delivery, and releases its claim unless that was kept. */
    void endAhead(String eventId);
}
