package io.faststate.dsl.form;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.Getter;
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.binding.DraftPath;
import io.faststate.dsl.binding.FieldSignals;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.expression.Comparison;
import io.faststate.dsl.expression.Literal;
import io.faststate.dsl.expression.SignalComponent;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.value.ComponentPath;
import java.util.function.Function;

/**
 * A record held by the browser as a JSON object: the draft of a form.
 *
 * @param <R> the record type
 */
public final class RecordSignal<R extends Record> extends Signal<R> implements Draft<R> {
    private RecordSignal(String name, R initial) {
        super(name, initial);
    }

    /**
     * Creates a signal.
     *
     * @param <R> the record type
     * @throws FastStateException if the name is not 1 to 64 letters and digits with a letter first
     */
    public static <R extends Record> RecordSignal<R> of(String name, R initial) {
        return new RecordSignal<>(name, initial);
    }

    /**
     * Names components that the browser may change although the page shows no field for them, such as one that the
     * application's own script sets. All other components without a field keep the server's value, whatever the browser
     * sends. Call it in the view.
     *
     * @throws FastStateException if a getter is not the accessor of a record component
     */
    @SafeVarargs
    public final RecordSignal<R> accepts(Getter<? super R, ?>... parts) {
        for (var part : parts) {
            var path = ComponentPath.any(part).path();
            Work.rendering("accept " + path + " of signal " + name() + " from the browser").accept(this, path);
        }
        return this;
    }

    /** The validation message of the record as a whole. It is hidden while there is no message. */
    public Small error() {
        return FieldSignals.message(FieldSignals.error(this, ""));
    }

    /** Whether a field differs from the record's value when the page was rendered. */
    public BooleanExpr changed() {
        return any(part -> new Comparison(
                Comparison.Operator.IS_NOT, value(part), new Literal<>(part.shown(initial()))));
    }

    /** Whether a component or the whole record was found invalid and has not been changed since. */
    public BooleanExpr invalid() {
        var whole = FieldSignals.error(this, "").isNot("");
        return any(part -> FieldSignals.error(this, part.path()).isNot("")).or(whole);
    }

    /**
     * The record that the browser sent, if it satisfies the constraints that its annotations declare.
     *
     * @throws InvalidValueException if it doesn't; if the handler doesn't catch it, the messages are shown beside the
     *     fields
     */
    public R checked() {
        DraftPath.refuse(this, violation -> true);
        return get();
    }

    private Expr<?> value(ComponentPath part) {
        return new SignalComponent<Object>(this, part.path(), part::shown);
    }

    private BooleanExpr any(Function<ComponentPath, BooleanExpr> test) {
        return ComponentPath.all(type()).stream().map(test).reduce(BooleanExpr::or).orElseGet(() -> BooleanExpr.of(false));
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<R> type() {
        return (Class<R>) initial().getClass();
    }

    @Override
    protected Expr<R> literal(R value) {
        return new Literal<>(value);
    }
}
