package io.faststate.dsl;

import java.util.List;

/**
 * The people who have a page of a topic open right now. It is the value of a state, which views show and follow like
 * any other. {@link Page#presence(String)} makes a visitor present while the tab is open.
 *
 * @param tabs how many tabs are open
 * @param sessions how many browser sessions they belong to
 * @param users how many users are signed in to those sessions, each counted once
 * @param guests in how many of the sessions nobody is signed in
 * @param people the users and guests, sorted by name, those without a name last; people beyond {@value #MOST} are
 *     counted but not listed
 */
public record Presence(int tabs, int sessions, int users, int guests, List<Person> people) {
    /** The maximum number of people listed. */
    public static final int MOST = 1_000;

    /** A presence of nobody. */
    public static final Presence NOBODY = new Presence(0, 0, 0, 0, List.of());

    private static final RecordState<Presence> STATES = State.records("faststatePresence", NOBODY);

    /** Copies the list. */
    public Presence {
        people = List.copyOf(people);
    }

    /**
     * The state that holds who is present at a topic. Use it to observe a topic without being present, from another
     * page or a job. Only the server may write it.
     */
    public static State<Presence> of(String topic) {
        return STATES.of(topic).ephemeral();
    }

    /** The number of people present. Each user counts once, as does each session where nobody is signed in. */
    public int count() {
        return users + guests;
    }

    /**
     * A person who is present: a user, in any number of tabs and sessions, or a guest's session.
     *
     * @param id an opaque id that identifies the person in a list; suitable as a key for {@code each}
     * @param userId the id of the user; empty for a guest
     * @param name the person's name at the topic; empty for a guest to whom the view gave no name
     * @param tabs how many tabs the person has open
     */
    public record Person(String id, String userId, String name, int tabs) {
        /** Whether the person is signed in. */
        public boolean signedIn() {
            return !userId.isEmpty();
        }
    }
}
