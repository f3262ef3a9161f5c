package io.faststate.server.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Presence;
import io.faststate.dsl.Presence.Person;
import io.faststate.server.clock.ServerClock;
import io.faststate.server.metrics.Meters;
import io.faststate.server.state.Retentions;
import io.faststate.server.state.States;
import io.faststate.server.store.StateStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherNodesTest {
    private final StateStore store = StateStore.memory();
    private final States states = new States(store, Retentions.DEFAULT, new Meters(new SimpleMeterRegistry()));
    private final OtherNodes one = new OtherNodes(states);
    private final OtherNodes other = new OtherNodes(states);

    private static Presence here(int tabs, int sessions, Person... people) {
        var users = (int) List.of(people).stream().filter(Person::signedIn).count();
        return new Presence(tabs, sessions, users, people.length - users, List.of(people));
    }

    @Test
    void people_onSeveralNodes_countOnce() {
        one.write("lobby", here(2, 2, new Person("a", "ada", "Ada", 1), new Person("g", "", "", 1)), List.of("s1", "s2"));
        other.write("lobby", here(3, 2, new Person("a", "ada", "Ada", 2), new Person("h", "", "", 1)), List.of("s1", "s3"));
        assertEquals(here(5, 3, new Person("a", "ada", "Ada", 3), new Person("g", "", "", 1), new Person("h", "", "", 1)), one.merged("lobby"));
    }

    @Test
    void topic_thatANodeHasLeft_keepsThePeopleOfOthers() {
        one.write("lobby", here(1, 1, new Person("a", "ada", "Ada", 1)), List.of("s1"));
        other.write("lobby", here(1, 1, new Person("b", "bob", "Bob", 1)), List.of("s2"));
        one.write("lobby", Presence.NOBODY, List.of());
        assertEquals(here(1, 1, new Person("b", "bob", "Bob", 1)), one.merged("lobby"));
    }

    @Test
    void nodeThatWritesNoLonger_isTakenOutByAnother() throws Exception {
        var bob = here(1, 1, new Person("b", "bob", "Bob", 1));
        one.write("lobby", here(1, 1, new Person("a", "ada", "Ada", 1)), List.of("s1"));
        for (var i = 0; i < 3; i++) {
            other.write("lobby", bob, List.of("s2"));
            assertEquals(2, other.merged("lobby").tabs());
            ServerClock.advance(OtherNodes.BEAT.plus(Duration.ofMillis(1)));
        }
        other.write("lobby", bob, List.of("s2"));
        assertEquals(bob, other.merged("lobby"));
    }
}
