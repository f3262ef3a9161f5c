package io.faststate.dsl.identity;

import java.util.Map;

/** The shape of a JDK map entry: its key and its value. The value may be mutable. */
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
