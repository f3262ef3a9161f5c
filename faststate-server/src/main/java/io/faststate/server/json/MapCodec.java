package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codec of maps, in order: objects if the keys are texts, otherwise arrays of pairs.
 *
 * @param keys the codec of the keys
 * @param values the codec of the values
 * @param make creates the map from its entries
 */
record MapCodec(Codec keys, Codec values, Function<Map<@Nullable Object, @Nullable Object>, Map<?, ?>> make)
        implements Codec {
    static Map<?, ?> map(Map<@Nullable Object, @Nullable Object> entries) {
        return Collections.unmodifiableMap(entries);
    }

    @Override
    public JsonValue write(Object value) {
        if (keys instanceof TextCodec names) {
            var object = JSON.createObjectBuilder();
            ((Map<?, ?>) value).forEach((key, each) -> object.add(names.text().apply(key), Codec.writeNullable(values, each)));
            return object.build();
        }
        var pairs = JSON.createArrayBuilder();
        ((Map<?, ?>) value).forEach((key, each) -> pairs.add(
                JSON.createArrayBuilder().add(Codec.writeNullable(keys, key)).add(Codec.writeNullable(values, each))));
        return pairs.build();
    }

    @Override
    public Object read(JsonValue json, Place place) {
        var entries = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        if (keys instanceof TextCodec names && json instanceof JsonObject object) {
            object.forEach((name, each) ->
                    entries.put(names.read(name, json, place), Codec.readNullable(values, each, place.item())));
        } else if (!(keys instanceof TextCodec) && json instanceof JsonArray pairs) {
            for (var pair : pairs) {
                if (!(pair instanceof JsonArray both) || both.size() != 2) {
                    throw place.item().expected("a pair", pair);
                }
                entries.put(Codec.readNullable(keys, both.get(0), place.item()), Codec.readNullable(values, both.get(1), place.item()));
            }
        } else {
            throw place.expected(keys instanceof TextCodec ? "an object" : "an array of pairs", json);
        }
        return make.apply(entries);
    }
}
