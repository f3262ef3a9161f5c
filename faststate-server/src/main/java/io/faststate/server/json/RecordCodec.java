package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.FastStateException;
import io.faststate.dsl.identity.LambdaAccess;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codec of records: objects with a member for each component. A missing member takes the component of the initial
 * value, if the state has one; an unknown member is ignored.
 */
final class RecordCodec implements Codec {
    private final Class<?> type;
    private final MethodHandle constructor;
    private final List<Component> components = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private record Component(String name, Class<?> type, MethodHandle accessor, Codec codec) {
        @Nullable Object of(Object value) {
            return call(accessor, value);
        }

        /** The replacement for a member that an older version did not write. */
        @Nullable Object missing(Place place) {
            if (place.initial() != null) {
                return place.initial();
            }
            return type.isPrimitive() ? zero(type) : codec.absent();
        }
    }

    /** Creates the codec of a record type. Its components are resolved later, because they may be of the same type. */
    RecordCodec(Class<?> type) {
        this.type = type;
        try {
            var lookup = lookup(type);
            var parameters = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toList();
            constructor = lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.size());
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new FastStateException("Record " + type.getName() + " has no canonical constructor", e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> type) {
        return LambdaAccess.in(type).orElseThrow(() -> new FastStateException(type.getName()
                + " can't be read, so it can't be stored; add 'opens " + type.getPackageName()
                + " to io.faststate.dsl' to its module-info, or pass MethodHandles.lookup() to the builder"));
    }

    /** Finds the codecs of the components. */
    RecordCodec resolve(Type whole, Codecs codecs) {
        var variables = Types.variables(whole);
        for (var component : type.getRecordComponents()) {
            try {
                var accessor = lookup(type).unreflect(component.getAccessor());
                var codec = codecs.of(Types.resolve(component.getGenericType(), variables));
                components.add(new Component(component.getName(), component.getType(), accessor, codec));
                names.add(component.getName());
            } catch (IllegalAccessException e) {
                throw new FastStateException("Component " + component.getName() + " of " + type.getName()
                        + " can't be read", e);
            } catch (FastStateException e) {
                throw new FastStateException("Component " + component.getName() + " of " + type.getSimpleName() + ": "
                        + e.getMessage(), e);
            }
        }
        return this;
    }

    @Override
    public JsonValue write(Object value) {
        return write(value, JSON.createObjectBuilder());
    }

    /** Adds the members to an object. */
    JsonValue write(Object value, JsonObjectBuilder object) {
        for (var component : components) {
            object.add(component.name, Codec.writeNullable(component.codec, component.of(value)));
        }
        return object.build();
    }

    @Override
    public Object read(JsonValue json, Place place) {
        if (!(json instanceof JsonObject object)) {
            throw place.expected("an object", json);
        }
        for (var name : object.keySet()) {
            if (!names.contains(name) && !name.equals(SealedCodec.TYPE)) {
                place.drift().unknown(place, name);
            }
        }
        var values = new @Nullable Object[components.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = member(components.get(i), object, place);
        }
        try {
            return call(constructor, values);
        } catch (FastStateException e) {
            throw new UnreadableValueException(place.at() + " is refused by " + type.getSimpleName() + ": "
                    + e.getMessage(), e);
        }
    }

    private @Nullable Object member(Component component, JsonObject object, Place place) {
        var initial = type.isInstance(place.initial()) ? component.of(place.initial()) : null;
        var inner = place.member(component.name, initial);
        var json = object.get(component.name);
        if (json == null && place.drift().missing(place, component.name)) {
            return component.missing(inner);
        }
        var given = json == null ? JsonValue.NULL : json;
        var value = Codec.readNullable(component.codec, given, inner);
        var nothing = !component.type.isPrimitive() && (initial == null || place.drift().takesNull());
        if (value == null && !nothing) {
            throw inner.expected("a " + component.type.getSimpleName(), given);
        }
        return value;
    }

    private static Object zero(Class<?> type) {
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    private static Object call(MethodHandle handle, @Nullable Object argument) {
        try {
            return handle.invoke(argument);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new FastStateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Object call(MethodHandle handle, @Nullable Object[] arguments) {
        try {
            return handle.invoke(arguments);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new FastStateException(String.valueOf(e.getMessage()), e);
        }
    }
}
