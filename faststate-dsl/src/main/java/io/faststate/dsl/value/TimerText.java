package io.faststate.dsl.value;

import io.faststate.dsl.FastStateException;
import java.time.Duration;

/** Durations of browser timers as text. */
public final class TimerText {
    private TimerText() {}

    /**
     * A duration in the form of attribute modifiers: {@code 500ms} or {@code 1s}.
     *
     * @throws FastStateException if it is less than 1 ms, or more milliseconds than the 31 bits that a timer takes
     */
    public static String of(Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new FastStateException(time + " is out of range for a browser timer: use 1 ms to 24 days");
        }
        var millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
