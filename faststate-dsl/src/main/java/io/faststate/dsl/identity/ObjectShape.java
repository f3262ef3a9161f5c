package io.faststate.dsl.identity;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The shape of an object of a user's class: its class and its fields, if all fields are final. An object with a field
 * that holds an array or a mutable collection has no identity, because that is the object's own state and not something
 * a user saw. A local variable that an anonymous class captured does not count as such a field.
 */
final class ObjectShape implements Shape {
    private final CodeDigest code;
    private final Slot[] fields;
    private final Slot[] owned;

    private ObjectShape(CodeDigest code, List<Slot> fields) {
        this.code = code;
        this.fields = fields.toArray(Slot[]::new);
        this.owned = fields.stream()
                .filter(field -> !field.name().startsWith("val$") && !field.type().isPrimitive())
                .toArray(Slot[]::new);
    }

    static Shape of(Class<?> type) {
        return fields(type)
                .<Shape>map(fields -> new ObjectShape(CodeDigest.of(type), fields))
                .orElse(OpaqueShape.INSTANCE);
    }

    /** The fields of a class and its superclasses; empty unless all are final and readable. */
    private static Optional<List<Slot>> fields(Class<?> type) {
        var slots = new ArrayList<Slot>();
        for (var declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
            var lookup = LambdaAccess.in(declaring);
            if (ofPlatform(declaring) || !allFinal(declaring) || lookup.isEmpty()) {
                return Optional.empty();
            }
            slots.addAll(Slots.of(declaring, lookup.get()));
        }
        return type == Object.class ? Optional.empty() : Optional.of(slots);
    }

    static boolean allFinal(Class<?> type) {
        for (var field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    static boolean ofPlatform(Class<?> type) {
        var loader = type.getClassLoader();
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public void add(Object value, Hashing into) {
        if (ownsMutable(value, into)) {
            into.numbered(value);
            return;
        }
        into.hash().add(Tag.OBJECT);
        code.add(into);
        for (var field : fields) {
            field.add(value, into);
        }
    }

    private boolean ownsMutable(Object value, Hashing into) {
        for (var field : owned) {
            var held = field.get(value);
            if (held != null && Shapes.of(held).mutable() && !into.isHandle(held)) {
                return true;
            }
        }
        return false;
    }
}
