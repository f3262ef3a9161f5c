package io.faststate.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random clicks on pages of any age, against what a fresh render shows: 100,000 steps in all. */
@Tag("drill")
class SimulationTest {
    private static final int STEPS = 25_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void clicks_onPagesOfAnyAge_doWhatTheButtonSaidOrNothing(long seed) {
        try (var simulation = new Simulation(seed)) {
            simulation.run(STEPS);
            var tally = simulation.tally();
            assertEquals(0, tally.wrong(), tally::toString);
            // A page that refused all clicks would be right, too.
            assertTrue(tally.rans() > STEPS / 40, tally::toString);
            assertTrue(tally.refused() > STEPS / 200, tally::toString);
            assertTrue(tally.refusedThoughShown() < 0.01 * tally.rans(), tally::toString);
        }
    }
}
