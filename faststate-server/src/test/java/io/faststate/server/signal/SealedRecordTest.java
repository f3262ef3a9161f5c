package io.faststate.server.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.Scope;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.server.security.SigningKey;
import io.faststate.server.store.StateKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedRecordTest {
    record Point(int x, int y) {}

    private static final SigningKey KEY = SigningKey.random();
    private static final StateKey STATE = new StateKey(Scope.RECORD, "1", "point");
    private static final RecordSignal<Point> DRAFT = RecordSignal.of("point", new Point(0, 0));

    private final String sealed = SealedRecord.of(KEY, STATE, new Point(3, 4));

    private static Optional<Point> opened(StateKey state, String text) {
        return SealedRecord.opened(KEY, state, DRAFT, text);
    }

    @Test
    void text_thatWasSealed_givesTheRecord() {
        assertEquals(Optional.of(new Point(3, 4)), opened(STATE, sealed));
    }

    @Test
    void text_ofAnotherStateOrKey_givesNothing() {
        assertEquals(Optional.empty(), opened(new StateKey(Scope.RECORD, "2", "point"), sealed));
        assertEquals(Optional.empty(), SealedRecord.opened(SigningKey.random(), STATE, DRAFT, sealed));
    }

    @Test
    void text_thatWasChanged_givesNothing() {
        assertEquals(Optional.empty(), opened(STATE, sealed.replace('3', '5')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "{}", ".{}", "x.{\"x\":\"3\",\"y\":\"4\"}"})
    void text_ofNoSeal_givesNothing(String text) {
        assertEquals(Optional.empty(), opened(STATE, text));
    }
}
