package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import io.faststate.dsl.FastStateException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The codec of sealed types: objects that name their permitted class. Any other name is refused; no class is ever
 * looked up by a name.
 */
final class SealedCodec implements Codec {
    /** The member that names the class; no component can have this name. */
    static final String TYPE = "@type";

    private static final String CONSTANT = "@constant";

    private final Map<String, Class<?>> classes = new LinkedHashMap<>();
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<Class<?>, Codec> codecs = new LinkedHashMap<>();

    /** Finds the codecs of the permitted classes. */
    SealedCodec resolve(Type type, Codecs all) {
        for (var permitted : Types.raw(type).getPermittedSubclasses()) {
            add(permitted, Types.subclass(permitted, type), all);
        }
        return this;
    }

    private void add(Class<?> permitted, Type type, Codecs all) {
        if (permitted.isSealed()) {
            for (var each : permitted.getPermittedSubclasses()) {
                add(each, Types.subclass(each, type), all);
            }
            return;
        }
        if (!permitted.isRecord() && !permitted.isEnum()) {
            throw new FastStateException(permitted.getName()
                    + " can't be stored: what a sealed type permits must be records, enums or sealed");
        }
        var simple = permitted.getSimpleName();
        var name = classes.containsKey(simple) ? permitted.getName() : simple;
        classes.put(name, permitted);
        names.put(permitted, name);
        codecs.put(permitted, all.of(type));
    }

    private Codec codec(Class<?> type) {
        var codec = codecs.get(type);
        if (codec == null) {
            throw new FastStateException(type.getName() + " is none of " + classes.keySet());
        }
        return codec;
    }

    @Override
    public JsonValue write(Object value) {
        var type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        var codec = codec(type);
        var object = JSON.createObjectBuilder().add(TYPE, names.get(type));
        return codec instanceof RecordCodec its
                ? its.write(value, object)
                : object.add(CONSTANT, codec.write(value)).build();
    }

    @Override
    public Object read(JsonValue json, Place place) {
        if (!(json instanceof JsonObject object) || !(object.get(TYPE) instanceof JsonString name)) {
            throw place.expected("an object with a member " + TYPE, json);
        }
        var type = classes.get(name.getString());
        if (type == null) {
            throw place.expected("one of " + classes.keySet(), name);
        }
        var codec = codec(type);
        return codec instanceof RecordCodec
                ? codec.read(object, place)
                : codec.read(object.getOrDefault(CONSTANT, JsonValue.NULL), place);
    }
}
