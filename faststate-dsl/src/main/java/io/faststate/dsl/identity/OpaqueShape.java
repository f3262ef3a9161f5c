package io.faststate.dsl.identity;

/** An object without identity: it counts by a number that it keeps while it lives. */
final class OpaqueShape implements Shape {
    static final OpaqueShape INSTANCE = new OpaqueShape();

    private OpaqueShape() {}

    @Override
    public void add(Object value, Hashing into) {
        into.numbered(value);
    }

    @Override
    public boolean flat() {
        return true;
    }
}
