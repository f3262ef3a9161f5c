package io.faststate.dsl.identity;

import java.util.Set;

/** The accessors of a record that give what the field of the same name holds, and do nothing else. */
final class PlainAccessors {
    private PlainAccessors() {}

    static Set<String> of(Class<?> type) {
        return Set.of();
    }
}
