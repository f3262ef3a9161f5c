package io.faststate.server.json;

import io.faststate.dsl.FastStateException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Resolves type variables. */
final class Types {
    private Types() {}

    private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> it -> it;
            case ParameterizedType it -> (Class<?>) it.getRawType();
            case GenericArrayType it -> raw(it.getGenericComponentType()).arrayType();
            case WildcardType it -> raw(it.getUpperBounds()[0]);
            default -> throw new FastStateException("Type " + type.getTypeName() + " is not known where it is stored; "
                    + "use a record whose components tell all their types");
        };
    }

    /** An argument of a type such as {@code List<String>}. */
    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType it) {
            return it.getActualTypeArguments()[index];
        }
        throw new FastStateException("What " + type.getTypeName()
                + " holds is not known where it is stored; give its type arguments");
    }

    /** The types that the variables of a type's class stand for. */
    static Map<TypeVariable<?>, Type> variables(Type type) {
        var variables = new HashMap<TypeVariable<?>, Type>();
        if (type instanceof ParameterizedType it) {
            var names = raw(it).getTypeParameters();
            for (var i = 0; i < names.length; i++) {
                variables.put(names[i], it.getActualTypeArguments()[i]);
            }
        }
        return variables;
    }

    /** A type with all variables replaced. */
    static Type resolve(Type type, Map<TypeVariable<?>, Type> variables) {
        return switch (type) {
            case TypeVariable<?> it -> variables.getOrDefault(it, it);
            case ParameterizedType it -> new Parameterized(raw(it),
                    Arrays.stream(it.getActualTypeArguments()).map(each -> resolve(each, variables)).toList());
            case WildcardType it -> resolve(it.getUpperBounds()[0], variables);
            case GenericArrayType it -> raw(resolve(it.getGenericComponentType(), variables)).arrayType();
            default -> type;
        };
    }

    /** A subclass of a type, with the variables that the type's arguments determine. */
    static Type subclass(Class<?> subclass, Type type) {
        var known = variables(type);
        var variables = new HashMap<TypeVariable<?>, Type>();
        Stream.concat(Arrays.stream(subclass.getGenericInterfaces()), Stream.ofNullable(subclass.getGenericSuperclass()))
                .filter(parent -> raw(parent).equals(raw(type)))
                .forEach(parent -> variables(parent).forEach((name, argument) -> {
                    if (argument instanceof TypeVariable<?> own && known.containsKey(name)) {
                        variables.put(own, known.get(name));
                    }
                }));
        var parameters = subclass.getTypeParameters();
        if (parameters.length == 0) {
            return subclass;
        }
        return new Parameterized(subclass,
                Arrays.stream(parameters).map(each -> variables.getOrDefault(each, each)).toList());
    }
}
