package io.faststate.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {
    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    @Test
    void state_thatIsKeptInAnotherWay_isTheSameState() {
        var plain = State.session("draft", "");
        var kept = plain.ttl(Duration.ofHours(1)).persistent();
        assertEquals(plain.id(), kept.id());
        assertEquals(Duration.ofHours(1), kept.timeToLive());
        assertEquals(Durability.PERSISTENT, kept.durability());
        assertEquals(Durability.EPHEMERAL, kept.ephemeral().durability());
        assertEquals(Duration.ofHours(1), kept.ephemeral().timeToLive());
        assertEquals(Duration.ZERO, plain.timeToLive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "P36501D"})
    void timeToLive_thatIsNone_isRefused(String time) {
        var state = State.global("offer", 1);
        var duration = Duration.parse(time);
        assertThrows(FastStateException.class, () -> state.ttl(duration));
    }

    @Test
    void state_ofASealedType_isOfThatType() {
        assertEquals(Shape.class, State.tab("shape", Shape.class, new Circle(1)).type());
        assertEquals(Circle.class, State.tab("shape", new Circle(1)).type());
    }

    @Test
    void state_ofACollection_isRefused() {
        assertThrows(FastStateException.class, () -> State.tab("list", List.of(1)));
        assertThrows(FastStateException.class, () -> State.tab("list", List.class, new ArrayList<>()));
        assertThrows(FastStateException.class, () -> State.tab("anything", Object.class, "text"));
    }

    @Test
    void transaction_outsideOfAHandler_isRefused() {
        assertThrows(FastStateException.class, () -> State.transaction(() -> "done"));
    }
}
