package io.faststate.dsl.identity;

/** A {@link Class}: its name, unless it was made at run time and another process would name it differently. */
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
