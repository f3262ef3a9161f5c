package io.faststate.server.body;

/** The events that a tab claimed before all of them was there. */
public interface EarlyClaims {
    /** Lets a claim last; always true. */
    boolean keepAhead(String eventId);

    /** Ends a delivery, with its claim if that was not kept. */
    void endAhead(String eventId);
}
