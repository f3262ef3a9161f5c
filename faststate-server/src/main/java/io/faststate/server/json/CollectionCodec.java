package io.faststate.server.json;

import static io.faststate.server.json.JsonParts.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codec of lists, sets and other collections, in order; those declared by an interface are read as immutable ones.
 *
 * @param items the codec of the items
 * @param make creates the collection from its items
 */
record CollectionCodec(Codec items, Function<List<@Nullable Object>, Collection<?>> make) implements Codec {
    static Collection<?> list(List<@Nullable Object> items) {
        return items.contains(null) ? Collections.unmodifiableList(items) : List.copyOf(items);
    }

    static Set<?> set(List<@Nullable Object> items) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(items));
    }

    @Override
    public JsonValue write(Object value) {
        var array = JSON.createArrayBuilder();
        for (var item : (Collection<?>) value) {
            array.add(Codec.writeNullable(items, item));
        }
        return array.build();
    }

    @Override
    public Object read(JsonValue json, Place place) {
        if (!(json instanceof JsonArray array)) {
            throw place.expected("an array", json);
        }
        var read = new ArrayList<@Nullable Object>(array.size());
        for (var item : array) {
            read.add(Codec.readNullable(items, item, place.item()));
        }
        return make.apply(read);
    }
}
