package io.faststate.dsl.identity;

/** How the values of one class count; found once per class by {@link Shapes}. */
interface Shape {
    /** Adds a value, of the class that the shape was found for, to a hash. */
    void add(Object value, Hashing into);

    /** Whether the value is known by its content alone, so that it can't be a handle. */
    default boolean plain() {
        return false;
    }

    /** Whether nothing that is reached from the value needs a hash of its own. */
    default boolean flat() {
        return false;
    }

    /** Whether the value's content may change while its identity stays. */
    default boolean mutable() {
        return false;
    }
}
