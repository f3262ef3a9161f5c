package io.faststate.dsl.identity;

/**
 * The shape of a {@link Class}: its name, unless it was generated at run time and may have another name in another
 * process.
 */
final class ClassShape implements Shape {
    @Override
    public void add(Object value, Hashing into) {
        var type = (Class<?>) value;
        if (type.isHidden()) {
            into.numbered(type);
        } else {
            into.hash().add(Tag.CLASS, type.getName());
        }
    }

    @Override
    public boolean plain() {
        return true;
    }

    @Override
    public boolean flat() {
        return true;
    }
}
