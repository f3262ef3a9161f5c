package io.faststate.server.presence;

/** One tab at one topic. Two of the same visitor are not the same: when the older one ends, the newer one stays. */
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

    /** What the visitor is called at the topic. */
    String name() {
        return name;
    }

    /** Whether nothing would be told anew. */
    boolean tells(Visitor other, String itsName) {
        return visitor.equals(other) && name.equals(itsName);
    }
}
