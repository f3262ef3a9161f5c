package io.faststate.dsl;

import java.io.Serializable;

/** A condition that holds while content may be seen and its handlers may run; it is asked at both. */
@FunctionalInterface
public interface Guard extends Serializable {
    /** Whether this session may, now. */
    boolean allows();
}
