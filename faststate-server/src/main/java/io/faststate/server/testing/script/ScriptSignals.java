package io.faststate.server.testing.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page's signals, as expressions read and write them: values by their paths. */
public interface ScriptSignals {
    /** The value, noted as read; one that is not there becomes an empty text. */
    @Nullable Object get(List<String> path);

    /** The value as it is; undefined if it is not there. */
    @Nullable Object peek(List<String> path);

    /** Sets a value. */
    void set(List<String> path, @Nullable Object value);
}
