package io.faststate.dsl;

import java.io.Serializable;

/**
 * Loads what {@link Html#async} shows. Its code and what it captured are what a load is known by, as with a {@link
 * Handler}; it is serializable for that, and never written anywhere.
 *
 * @param <T> what it loads
 */
@FunctionalInterface
public interface Loader<T> extends Serializable {
    /**
     * Loads the value, for as long as it takes; the thread is interrupted when nobody waits for it any more.
     *
     * @throws Exception to have the failure shown in place of the value
     */
    T load() throws Exception;
}
