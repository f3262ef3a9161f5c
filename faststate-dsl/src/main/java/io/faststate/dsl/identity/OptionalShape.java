package io.faststate.dsl.identity;

import java.util.Optional;

/** The shape of an {@link Optional}: its value, or null. */
final class OptionalShape implements Shape {
    @Override
    public void add(Object value, Hashing into) {
        into.hash().add(Tag.OPTIONAL);
        into.value(((Optional<?>) value).orElse(null));
    }
}
