package io.faststate.dsl.identity;

/** The shape of an object without identity: a number that it keeps for its lifetime. */
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
