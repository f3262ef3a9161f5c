package io.faststate.dsl;

import java.io.Serializable;

/** Renders what {@link Async} shows when loading failed. */
@FunctionalInterface
public interface LoadFailureView extends Serializable {
    /**
     * The region's one root element.
     *
     * @throws Exception to fail the render
     */
    Element<?> render(LoadFailure failure) throws Exception;
}
