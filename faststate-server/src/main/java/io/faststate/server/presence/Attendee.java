package io.faststate.server.presence;

/**
 * One tab at one topic. Two attendees of the same visitor are distinct: when the older one ends, the newer one stays.
 */
final class Attendee {
    private final Visitor visitor;
    private final String name;

    Attendee(Visitor visitor, String name) {
        this.visitor = visitor;
        this.name = name;
    }

    Visitor visitor() {
        return visitor;
    }

    /** The visitor's name at the topic. */
    String name() {
        return name;
    }

    /** Whether another visitor and name would show the same. */
    boolean tells(Visitor other, String itsName) {
        return visitor.equals(other) && name.equals(itsName);
    }
}
