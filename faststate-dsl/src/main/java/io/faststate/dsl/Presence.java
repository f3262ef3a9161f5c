package io.faststate.dsl;

import java.util.List;

/**
 * Who has a page of a topic open right now: as the value of a state, which views show and follow as they do any other. A
 * view makes its visitor present by {@link Page#presence(String)}, for as long as the tab is open.
 *
 * @param tabs how many tabs are open
 * @param sessions how many browsers they are in
 * @param users how many users are signed in there, each counted once
 * @param guests in how many of the browsers nobody is signed in
 * @param people the users and the guests, by name, those without one last; beyond {@value #MOST} they are
 *     counted and not listed
 */
public record Presence(int tabs, int sessions, int users, int guests, List<Person> people) {
    /** How many people are listed at most. */
    public static final int MOST = 1_000;

    /** Nobody at all. */
    public static final Presence NOBODY = new Presence(0, 0, 0, 0, List.of());

    private static final RecordState<Presence> STATES = State.records("faststatePresence", NOBODY);

    /** Keeps the list as it is. */
    public Presence {
        people = List.copyOf(people);
    }

    /**
     * The state that tells who is present at a topic, for those who only look: another page, a job. The server writes it,
     * and nobody else should.
     */
    public static State<Presence> of(String topic) {
        return STATES.of(topic).ephemeral();
    }

    /** How many people are present: each user once, and each browser where nobody is signed in. */
    public int count() {
        return users + guests;
    }

    /**
     * Somebody who is present: a user, in however many tabs and browsers, or the browser of a guest.
     *
     * @param id tells people apart, and tells nothing of who they are; fit for {@code each}
     * @param userId the id of the user; empty for a guest
     * @param name what the person is called at the topic; empty for a guest whom the view gave no name
     * @param tabs how many tabs the person has open
     */
    public record Person(String id, String userId, String name, int tabs) {
        /** Whether the person is signed in. */
        public boolean signedIn() {
            return !userId.isEmpty();
        }
    }
}
