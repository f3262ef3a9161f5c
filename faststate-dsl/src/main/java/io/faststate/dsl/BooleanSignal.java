package io.faststate.dsl;

import io.faststate.dsl.expression.Assignment;
import io.faststate.dsl.expression.Flash;
import io.faststate.dsl.work.Work;
import java.time.Duration;

/** A boolean held by the browser: {@code button("More").onClick(open.toggle())}. */
public final class BooleanSignal extends ScalarSignal<Boolean> implements BooleanExpr {
    private BooleanSignal(String name, boolean initial) {
        super(name, initial);
    }

    private BooleanSignal(String name) {
        super(name, false, false);
    }

    /** A signal of a binding. */
    static BooleanSignal internal(String name) {
        return new BooleanSignal(name);
    }

    /**
     * A signal.
     *
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static BooleanSignal of(String name, boolean initial) {
        return new BooleanSignal(name, initial);
    }

    /** Turns the value around in the browser. */
    public ClientAction toggle() {
        return Work.made(new Assignment(this, not()));
    }

    /** Makes the value true for a second in the browser: {@code copy(link, copied.flash())}. */
    public ClientAction flash() {
        return flash(Duration.ofSeconds(1));
    }

    /**
     * Makes the value true for a while in the browser.
     *
     * @throws FastStateException if the time is less than 1 ms or more than 24 days
     */
    public ClientAction flash(Duration time) {
        var unused = EventOption.time(time);
        return Work.made(new Flash(this, time));
    }

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    Expr<Boolean> literal(Boolean value) {
        return BooleanExpr.of(value);
    }
}
