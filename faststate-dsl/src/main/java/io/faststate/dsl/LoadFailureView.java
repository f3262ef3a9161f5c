package io.faststate.dsl;

import java.io.Serializable;

/** What {@link Async} shows when nothing could be loaded. */
@FunctionalInterface
public interface LoadFailureView extends Serializable {
    /**
     * The one root element.
     *
     * @throws Exception to fail the render
     */
    Element<?> render(LoadFailure failure) throws Exception;
}
