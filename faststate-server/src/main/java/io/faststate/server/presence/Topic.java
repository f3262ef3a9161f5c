package io.faststate.server.presence;

import io.faststate.dsl.Presence;
import io.faststate.dsl.Presence.Person;
import io.faststate.server.security.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tabs at one topic. */
final class Topic {
    private static final int ID_BYTES = 8;
    /** By name; people without one come last. */
    static final Comparator<Person> ORDER = Comparator.comparing((Person person) -> person.name().isEmpty())
            .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Person::id);

    private final Map<String, Attendee> attendees = new LinkedHashMap<>();

    synchronized void join(Attendee attendee) {
        // Removed first, so that it goes last: of a person's names the newest counts.
        attendees.remove(attendee.visitor().tab());
        attendees.put(attendee.visitor().tab(), attendee);
    }

    synchronized void leave(Attendee attendee) {
        attendees.remove(attendee.visitor().tab(), attendee);
    }

    synchronized boolean isEmpty() {
        return attendees.isEmpty();
    }

    /**
     * The people who are there.
     *
     * @param key derives ids that reveal nothing about a user or a session
     */
    synchronized Presence presence(SigningKey key) {
        var sessions = new HashSet<String>();
        var people = new LinkedHashMap<String, Person>();
        for (var attendee : attendees.values()) {
            var visitor = attendee.visitor();
            sessions.add(visitor.session());
            var who = visitor.user().isEmpty() ? "session " + visitor.session() : "user " + visitor.user();
            people.compute(who, (it, known) -> known == null
                    ? new Person(id(key, who), visitor.user(), attendee.name(), 1)
                    : new Person(known.id(), known.userId(), attendee.name(), known.tabs() + 1));
        }
        var users = (int) people.values().stream().filter(Person::signedIn).count();
        var listed = people.values().stream().sorted(ORDER).limit(Presence.MOST).toList();
        return new Presence(attendees.size(), sessions.size(), users, people.size() - users, listed);
    }

    /** Opaque ids of the browsers' sessions, of at most as many as people are listed. */
    synchronized List<String> sessions(SigningKey key) {
        return attendees.values().stream().map(attendee -> attendee.visitor().session()).distinct().limit(Presence.MOST)
                .map(session -> id(key, "session " + session)).toList();
    }

    private static String id(SigningKey key, String who) {
        var mac = key.mac(who.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(mac, ID_BYTES));
    }
}
