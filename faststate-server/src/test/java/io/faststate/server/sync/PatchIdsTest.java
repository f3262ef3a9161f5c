package io.faststate.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.server.store.Progress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatchIdsTest {
    /** What a node knows, set by the test. */
    private static final class Node {
        private Progress progress = Progress.UNCOUNTED;
        private final PatchIds ids = new PatchIds(() -> progress);

        Node knows(long complete, long newest) {
            progress = new Progress(complete, newest, true);
            return this;
        }

        long answer() {
            ids.renders();
            return ids.next();
        }

        long streamed() {
            ids.renders();
            ids.streams(true);
            var id = ids.next();
            ids.streams(false);
            return id;
        }
    }

    private final Node one = new Node();
    private final Node other = new Node();

    @Test
    void processThatIsAlone_beginsWithItsClock_andGoesOnAfterWhatWasSeen() {
        var first = one.answer();
        var now = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis());
        assertTrue(Math.abs(first - now) < TimeUnit.HOURS.toMicros(1), "It is " + first);
        assertTrue(one.answer() > first);
        var ahead = now + TimeUnit.DAYS.toMicros(1);
        one.ids.saw(ahead);
        assertTrue(one.answer() > ahead);
    }

    @Test
    void newerStates_haveTheGreaterId_whicheverNodeSendsThem() {
        var old = one.knows(10, 10).streamed();
        var answer = other.knows(11, 11).answer();
        assertTrue(answer > old);
        assertTrue(one.knows(12, 12).streamed() > answer);
    }

    @Test
    void answerThatSawLess_doesNotReplaceWhatTheStreamSent() {
        var answer = other.knows(10, 10).answer();
        assertTrue(one.knows(10, 11).streamed() > answer);
    }

    @Test
    void amongEquals_theStreamComesLast() {
        assertTrue(one.knows(10, 10).streamed() > other.knows(10, 10).answer());
    }

    @Test
    void answer_hasThePlaceBeforeItsRender() {
        one.knows(10, 10).ids.renders();
        one.knows(12, 12);
        var late = one.ids.next();
        assertTrue(other.knows(11, 11).streamed() > late, "What it lacks may be newer");
    }

    @Test
    void oneNode_countsOn() {
        var first = one.knows(10, 10).streamed();
        assertEquals(first + 1, one.streamed());
        assertEquals(first + 2, one.answer());
    }

    @Test
    void handlersThatCommitNothing_comeAfterWhatTheBrowserSaw() {
        var streamed = one.knows(10, 10).streamed();
        other.knows(10, 10).ids.saw(streamed);
        assertEquals(streamed + 1, other.answer());
    }

    @Test
    void nodeThatCantReachTheStore_sendsNothingThatReplacesNewerStates_butItsMessages() {
        var streamed = one.knows(12, 12).streamed();
        other.progress = new Progress(10, 10, false);
        other.ids.saw(streamed);
        assertTrue(other.answer() < streamed);
        assertTrue(other.ids.ofMessage() > streamed);
        assertTrue(other.answer() < streamed);
    }

    @Test
    void databaseThatWasSetBack_goesOnAfterWhatTheBrowserSaw() {
        var streamed = one.knows(1_000, 1_000).streamed();
        other.knows(500, 500).ids.saw(streamed);
        assertTrue(other.answer() > streamed);
    }

    @Test
    void implausibleIds_areIgnored() {
        one.knows(10, 10).ids.saw(Long.MAX_VALUE);
        assertTrue(one.answer() < 1L << 52);
    }
}
