package io.faststate.dsl.identity;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lambda: its code and what it captured. The code of a lambda that is not serializable is known in this process only,
 * by its class.
 */
final class LambdaShape implements Shape {
    private final Class<?> type;
    private final List<Slot> captured;
    private final boolean flat;
    private volatile @Nullable Code code;

    private LambdaShape(Class<?> type, List<Slot> captured) {
        this.type = type;
        this.captured = captured;
        this.flat = captured.stream().allMatch(Slot::flat);
    }

    static Shape of(Class<?> type) {
        var lookup = LambdaAccess.in(type);
        if (lookup.isPresent()) {
            return new LambdaShape(type, Slots.of(type, lookup.get()));
        }
        if (ObjectShape.ofPlatform(type) || !Serializable.class.isAssignableFrom(type)) {
            return OpaqueShape.INSTANCE;
        }
        throw LambdaAccess.notOpen(type);
    }

    List<Slot> captured() {
        return captured;
    }

    @Override
    public void add(Object value, Hashing into) {
        if (value instanceof Serializable lambda) {
            var known = code;
            if (known == null) {
                known = Code.of(lambda, captured);
                code = known;
            }
            into.hash().add(Tag.LAMBDA);
            known.digest().add(into);
            for (var argument : known.arguments()) {
                argument.add(value, into);
            }
        } else {
            into.processBound(type.getName());
            into.hash().add(Tag.PROCESS_LAMBDA);
            into.hash().add(ObjectNumbers.of(type));
            for (var slot : captured) {
                slot.add(value, into);
            }
        }
    }

    @Override
    public boolean flat() {
        return flat;
    }

    /** What takes an instance to find out. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Code(CodeDigest digest, Argument[] arguments) {
        static Code of(Serializable lambda, List<Slot> captured) {
            var form = LambdaForm.of(lambda);
            var implClass = implClass(form, lambda);
            var narrowing = new Narrowing(form, implClass);
            var arguments = new Argument[captured.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = new Argument(captured.get(i), narrowing.components(i));
            }
            return new Code(CodeDigest.of(form, implClass), arguments);
        }

        private static Class<?> implClass(LambdaForm form, Object lambda) {
            try {
                return Class.forName(form.implClass(), false, lambda.getClass().getClassLoader());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("A lambda's class sees the class of its method", e);
            }
        }
    }

    /** A captured value, or the components of it that the body can see. */
    private record Argument(Slot slot, Optional<List<Slot>> components) {
        void add(Object lambda, Hashing into) {
            var captured = components.isPresent() ? slot.get(lambda) : null;
            if (captured == null) {
                slot.add(lambda, into);
            } else if (!into.handle(captured)) {
                into.hash().add(Tag.COMPONENTS);
                for (var component : components.get()) {
                    component.add(captured, into);
                }
            }
        }
    }
}
