package io.faststate.dsl.action;

import io.faststate.dsl.Getter;
import io.faststate.dsl.State;
import io.faststate.dsl.expression.Evaluator;
import io.faststate.dsl.expression.JsValues;
import io.faststate.dsl.expression.Values;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Signal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs client actions as a browser would, on a map from the names of signals to their values. */
public final class ActionRunner {
    private final Map<String, @Nullable Object> signals;
    private final Evaluator evaluator;

    /**
     * Creates a runner.
     *
     * @param signals the signals that differ from their initial values; actions store Booleans, Doubles, Strings and
     *     records there
     * @param mirrors the values of mirrored parts; its signals are not used
     */
    public ActionRunner(Map<String, @Nullable Object> signals, Values mirrors) {
        this.signals = signals;
        this.evaluator = new Evaluator(new Values() {
            @Override
            public @Nullable Object signal(Signal<?> signal) {
                return signals.get(signal.name());
            }

            @Override
            public @Nullable Object mirror(State<?> state, Getter<?, ?> part) {
                return mirrors.mirror(state, part);
            }
        });
    }

    /** Runs an action. An action of a checkbox runs as if a click had toggled the box. */
    public void run(ClientAction action) {
        switch (action) {
            case Assignment assignment ->
                signals.put(assignment.signal().name(), evaluator.evaluate(assignment.value()));
            case Sequence sequence -> {
                run(sequence.first());
                run(sequence.next());
            }
            case Tick<?> tick -> {
                var items = evaluator.items(tick.list());
                var item = JsValues.of(tick.item());
                if (!items.remove(item)) {
                    items.add(item);
                }
                signals.put(tick.list().name(), items);
            }
            case ShowTick<?> show -> { }
            case Flash flash -> signals.put(flash.signal().name(), true);
            case Copy copy -> Optional.ofNullable(copy.copied()).ifPresent(this::run);
            case ElementAction deed -> { }
            case Scroll scroll -> { }
            case Opening opening -> { }
            case ShowToast toast -> { }
            case CancelUpload cancel -> { }
            // The test kit sends events itself.
            case Send send -> { }
            case Conditional conditional -> {
                if (evaluator.condition(conditional.condition())) {
                    run(conditional.action());
                }
            }
        }
    }
}
