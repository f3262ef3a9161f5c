package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.lang.reflect.Array;

/**
 * The codec of arrays.
 *
 * @param type the type of the items
 * @param items their codec
 */
record ArrayCodec(Class<?> type, Codec items) implements Codec {
    @Override
    public JsonValue write(Object value) {
        var array = JSON.createArrayBuilder();
        for (var i = 0; i < Array.getLength(value); i++) {
            array.add(Codec.writeNullable(items, Array.get(value, i)));
        }
        return array.build();
    }

    @Override
    public Object read(JsonValue json, Place place) {
        if (!(json instanceof JsonArray array)) {
            throw place.expected("an array", json);
        }
        var read = Array.newInstance(type, array.size());
        for (var i = 0; i < array.size(); i++) {
            var item = Codec.readNullable(items, array.get(i), place.item());
            if (item == null && type.isPrimitive()) {
                throw place.item().expected("a " + type, JsonValue.NULL);
            }
            Array.set(read, i, item);
        }
        return read;
    }
}
