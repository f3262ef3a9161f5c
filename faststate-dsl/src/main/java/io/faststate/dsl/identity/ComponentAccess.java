package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record: its name, its type, and how to copy the record with a new value for it. The copy is made by
 * a method such as {@code withEmail} if the record has one, otherwise by the canonical constructor.
 */
public final class ComponentAccess {
    /**
     * Components by the class of their accessor's lambda. An accessor captures nothing, so all lambdas of a class are
     * the same accessor.
     */
    private static final ClassValue<AtomicReference<@Nullable ComponentAccess>> KNOWN = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable ComponentAccess> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private static final ClassValue<Map<String, ComponentAccess>> NAMED = new ClassValue<>() {
        @Override
        protected Map<String, ComponentAccess> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private final Class<?> owner;
    private final RecordComponent[] components;
    private final int index;
    private final MethodHandle[] accessors;
    private final MethodHandle constructor;
    private final @Nullable MethodHandle wither;

    private ComponentAccess(Class<?> owner, int index) throws ReflectiveOperationException {
        var lookup = LambdaAccess.in(owner).orElseThrow(() -> LambdaAccess.notOpen(owner));
        this.owner = owner;
        this.components = owner.getRecordComponents();
        this.index = index;
        this.accessors = new MethodHandle[components.length];
        for (var i = 0; i < components.length; i++) {
            accessors[i] = lookup.unreflect(components[i].getAccessor());
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        this.constructor = lookup.findConstructor(owner, MethodType.methodType(void.class, types));
        this.wither = wither(lookup, owner, components[index]);
    }

    /**
     * The component that an accessor reads.
     *
     * @param getter a reference to a record's accessor, such as {@code Profile::email}
     * @throws FastStateException if the getter is anything else
     */
    public static ComponentAccess of(Serializable getter) {
        var known = KNOWN.get(getter.getClass());
        var part = known.get();
        if (part == null) {
            part = read(getter);
            known.set(part);
        }
        return part;
    }

    private static ComponentAccess read(Serializable getter) {
        var form = LambdaForm.of(getter);
        try {
            var owner = Class.forName(form.implClass(), false, getter.getClass().getClassLoader());
            if (owner.isRecord() && form.capturedCount() == 0 && form.methodSignature().startsWith("()")) {
                return of(owner, form.methodName());
            }
        } catch (ClassNotFoundException e) {
            throw new FastStateException(form.implClass() + " is not visible to the method reference that names it", e);
        }
        throw new FastStateException("bind takes the accessor of a record's component, such as Profile::email, and not "
                + form.implClass() + "::" + form.methodName());
    }

    /**
     * The component with a name.
     *
     * @throws FastStateException if the record has no component with that name
     */
    public static ComponentAccess of(Class<?> owner, String name) {
        return NAMED.get(owner).computeIfAbsent(name, it -> find(owner, it));
    }

    private static ComponentAccess find(Class<?> owner, String name) {
        var components = owner.getRecordComponents();
        for (var i = 0; i < components.length; i++) {
            if (components[i].getName().equals(name)) {
                try {
                    return new ComponentAccess(owner, i);
                } catch (ReflectiveOperationException e) {
                    throw new FastStateException(owner.getName() + " can't be read: " + e.getMessage(), e);
                }
            }
        }
        throw new FastStateException(owner.getName() + " has no component " + name + "; bind takes the accessor of one");
    }

    private static @Nullable MethodHandle wither(Lookup lookup, Class<?> owner, RecordComponent component) {
        var name = component.getName();
        var method = "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        try {
            return lookup.findVirtual(owner, method, MethodType.methodType(owner, component.getType()));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null; // most records have no such method and use the constructor
        }
    }

    /** The record class. */
    public Class<?> owner() {
        return owner;
    }

    /** The component's name. */
    public String name() {
        return components[index].getName();
    }

    /** The element type of a list or an optional; Object if unknown. */
    public Class<?> itemType() {
        return components[index].getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : Object.class;
    }

    /** The component's type; for a primitive, the boxed type. */
    public Class<?> type() {
        return MethodType.methodType(components[index].getType()).wrap().returnType();
    }

    /** The value of the component. */
    public @Nullable Object get(Object whole) {
        return call(accessors[index], whole);
    }

    /** A copy of the record with a new value of the component. */
    public Object with(Object whole, @Nullable Object value) {
        var own = wither;
        if (own != null) {
            return result(call(own, whole, value));
        }
        var values = new @Nullable Object[components.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = i == index ? value : call(accessors[i], whole);
        }
        return result(call(constructor, values));
    }

    /** A record of the same class with other values, one for each component. */
    public Object made(List<? extends @Nullable Object> values) {
        return result(call(constructor, values.toArray()));
    }

    private Object result(@Nullable Object made) {
        if (made == null) {
            throw new FastStateException("The method that copies " + owner.getName() + " with another " + name()
                    + " returned null; return a copy");
        }
        return made;
    }

    private @Nullable Object call(MethodHandle handle, @Nullable Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new FastStateException(owner.getName() + " can't be read or copied: " + e.getMessage(), e);
        }
    }
}
