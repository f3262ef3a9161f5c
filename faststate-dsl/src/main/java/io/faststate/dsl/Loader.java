package io.faststate.dsl;

import java.io.Serializable;

/**
 * Loads the value that {@link Html#async} shows. Like a {@link Handler}, a loader is identified by its code and
 * captures. It is serializable for that purpose only; it is never actually serialized.
 *
 * @param <T> the type of the loaded value
 */
@FunctionalInterface
public interface Loader<T> extends Serializable {
    /**
     * Loads the value. It may take any length of time; the thread is interrupted when nobody waits for the value any
     * more.
     *
     * @throws Exception to show a failure instead of the value
     */
    T load() throws Exception;
}
