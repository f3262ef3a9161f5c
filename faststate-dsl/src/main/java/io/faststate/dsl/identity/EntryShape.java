package io.faststate.dsl.identity;

import java.util.Map;

/** An entry of a JDK map: its key and its value, which may be set. */
final class EntryShape implements Shape {
    @Override
    public void add(Object value, Hashing into) {
        var entry = (Map.Entry<?, ?>) value;
        into.hash().add(Tag.ENTRY);
        into.value(entry.getKey());
        into.value(entry.getValue());
    }

    @Override
    public boolean mutable() {
        return true;
    }
}
