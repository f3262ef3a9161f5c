package io.faststate.dsl.identity;

/** How values of a class contribute to a hash. {@link Shapes} finds the shape once for each class. */
interface Shape {
    /** Adds a value of the shape's class to a hash. */
    void add(Object value, Hashing into);

    /** Whether the value is fully identified by its content, so that it can't be a handle. */
    default boolean plain() {
        return false;
    }

    /** Whether no object reachable from the value needs its own hash. */
    default boolean flat() {
        return false;
    }

    /** Whether the value's content may change while it stays the same object. */
    default boolean mutable() {
        return false;
    }
}
