package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import java.time.Duration;

/** Times of a browser's timers as text. */
public final class TimerText {
    private TimerText() {}

    /**
     * A time as modifiers of attributes have it: {@code 500ms} or {@code 1s}.
     *
     * @throws FastStateException if it is less than 1 ms, or more than the 31 bits of milliseconds that a timer takes
     */
    public static String of(Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new FastStateException(time + " is no time for a browser's timer: use 1 ms to 24 days");
        }
        var millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
