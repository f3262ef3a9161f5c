package io.faststate.dsl;

import java.io.Serializable;

/** The view of a live region over whatever states it reads. */
@FunctionalInterface
public interface Region0 extends Serializable {
    /**
     * The region's one root element.
     *
     * @throws Exception to fail the render
     */
    Element<?> render() throws Exception;
}
