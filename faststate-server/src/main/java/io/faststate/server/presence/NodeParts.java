package io.faststate.server.presence;

import io.faststate.dsl.Presence;
import io.faststate.dsl.Presence.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;

/** Who is present at one topic, as each node of a shared store has written it. */
record NodeParts(List<Part> all) {
    static final NodeParts NONE = new NodeParts(List.of());

    /**
     * The part of one node.
     *
     * @param node the node
     * @param beat changes each time that the node writes it
     * @param here who is present there
     * @param sessions opaque ids of the browsers' sessions there, as many as are listed
     */
    record Part(String node, long beat, Presence here, List<String> sessions) {}

    NodeParts with(Part part) {
        var others = new ArrayList<>(all.stream().filter(each -> !each.node.equals(part.node)).toList());
        if (!part.here.equals(Presence.NOBODY)) {
            others.add(part);
        }
        return new NodeParts(List.copyOf(others));
    }

    /** Who is present on all nodes. People beyond those that are listed may be counted once for each node. */
    Presence merged() {
        var people = new LinkedHashMap<String, Person>();
        var sessions = new HashSet<String>();
        var tabs = 0;
        var unlisted = 0;
        var users = 0;
        var guests = 0;
        for (var part : all) {
            tabs += part.here.tabs();
            sessions.addAll(part.sessions);
            unlisted += part.here.sessions() - part.sessions.size();
            users += part.here.users();
            guests += part.here.guests();
            for (var person : part.here.people()) {
                var known = people.get(person.id());
                if (known != null) {
                    users -= person.signedIn() ? 1 : 0;
                    guests -= person.signedIn() ? 0 : 1;
                }
                people.put(person.id(), known == null ? person : both(known, person));
            }
        }
        return new Presence(tabs, sessions.size() + unlisted, users, guests, people.values().stream().sorted(Topic.ORDER).limit(Presence.MOST).toList());
    }

    private static Person both(Person one, Person other) {
        return new Person(one.id(), one.userId(), one.name().isEmpty() ? other.name() : one.name(), one.tabs() + other.tabs());
    }
}
