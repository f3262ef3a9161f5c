package io.faststate.dsl.signal;

import io.faststate.dsl.EventOption;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.action.Assignment;
import io.faststate.dsl.action.Flash;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.value.TimerText;
import java.time.Duration;

/** A boolean held by the browser: {@code button("More").onClick(open.toggling())}. */
public final class BooleanSignal extends ScalarSignal<Boolean> implements BooleanExpr {
    private BooleanSignal(String name, boolean initial) {
        super(name, initial);
    }

    /** A signal of a binding. */
    BooleanSignal(String name) {
        super(name, false, false);
    }

    /**
     * Creates a signal.
     *
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static BooleanSignal of(String name, boolean initial) {
        return new BooleanSignal(name, initial);
    }

    /** Inverts the value in the browser. */
    public ClientAction toggling() {
        return Work.made(new Assignment(this, not()));
    }

    /** Makes the value true for a second in the browser: {@code copying(link, copied.flashing())}. */
    public ClientAction flashing() {
        return flashing(Duration.ofSeconds(1));
    }

    /**
     * Makes the value true in the browser for a given time.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public ClientAction flashing(Duration time) {
        var unused = TimerText.of(time);
        return Work.made(new Flash(this, time));
    }

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    protected Expr<Boolean> literal(Boolean value) {
        return BooleanExpr.of(value);
    }
}
