package io.faststate.dsl.identity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The shape of a record: its class and its components. They are read from the fields, because an accessor may return
 * something else.
 */
final class RecordShape implements Shape {
    private final CodeDigest code;
    private final Slot[] components;
    private final boolean flat;

    private RecordShape(CodeDigest code, List<Slot> components) {
        this.code = code;
        this.components = components.toArray(Slot[]::new);
        this.flat = components.stream().allMatch(Slot::flat);
    }

    static Shape of(Class<?> type) {
        return components(type)
                .<Shape>map(slots -> new RecordShape(CodeDigest.of(type), slots))
                .orElse(OpaqueShape.INSTANCE);
    }

    /** The components of a record; empty if they can't be read. */
    static Optional<List<Slot>> components(Class<?> type) {
        return LambdaAccess.in(type).map(lookup -> Slots.of(type, lookup)).or(() -> publicComponents(type));
    }

    /**
     * Reads the components through the accessors if the package is exported but not open, and the accessors return the
     * fields' values.
     */
    private static Optional<List<Slot>> publicComponents(Class<?> type) {
        var components = type.getRecordComponents();
        var plain = PlainAccessors.of(type);
        if (!Arrays.stream(components).allMatch(component -> plain.contains(component.getName()))) {
            return Optional.empty();
        }
        try {
            var lookup = MethodHandles.publicLookup();
            var slots = new Slot[components.length];
            for (int i = 0; i < slots.length; i++) {
                slots[i] = accessor(components[i], lookup);
            }
            return Optional.of(List.of(slots));
        } catch (IllegalAccessException e) {
            return Optional.empty();
        }
    }

    private static Slot accessor(RecordComponent component, Lookup lookup) throws IllegalAccessException {
        return new Slot(component.getName(), lookup.unreflect(component.getAccessor()));
    }

    @Override
    public void add(Object value, Hashing into) {
        into.hash().add(Tag.RECORD);
        code.add(into);
        for (var component : components) {
            component.add(value, into);
        }
    }

    @Override
    public boolean flat() {
        return flat;
    }
}
