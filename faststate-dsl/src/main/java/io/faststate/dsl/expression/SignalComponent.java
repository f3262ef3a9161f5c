package io.faststate.dsl.expression;

import io.faststate.dsl.Getter;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.render.ExpressionSink;
import io.faststate.dsl.signal.Expr;
import java.util.regex.Pattern;

/**
 * A component of a record that the browser holds.
 *
 * @param <T> the component's type
 * @param record the record
 * @param path the names of the components on the path, separated by dots
 * @param part reads the component
 */
public record SignalComponent<T>(RecordSignal<?> record, String path, Getter<Object, ? extends T> part) implements Expr<T> {
    private static final Pattern ITEM = Pattern.compile("\\.(\\d+)(?=\\.|$)");

    @Override
    public void write(ExpressionSink out) {
        out.signal(record);
        out.code("." + ITEM.matcher(path).replaceAll("[$1]"));
    }
}
