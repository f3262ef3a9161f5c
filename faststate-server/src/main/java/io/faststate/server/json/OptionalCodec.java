package io.faststate.server.json;

import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The codec of optionals: their value, or null.
 *
 * @param inner the codec of the value
 * @param empty the empty optional
 * @param open gets the value of an optional
 * @param close wraps a value in an optional
 */
record OptionalCodec(Codec inner, Object empty, Function<Object, Optional<?>> open, Function<Object, Object> close)
        implements Codec {
    static OptionalCodec of(Class<?> type, Codec inner) {
        if (type == OptionalInt.class) {
            return new OptionalCodec(inner, OptionalInt.empty(),
                    it -> ((OptionalInt) it).stream().boxed().findFirst(), it -> OptionalInt.of((Integer) it));
        }
        if (type == OptionalLong.class) {
            return new OptionalCodec(inner, OptionalLong.empty(),
                    it -> ((OptionalLong) it).stream().boxed().findFirst(), it -> OptionalLong.of((Long) it));
        }
        if (type == OptionalDouble.class) {
            return new OptionalCodec(inner, OptionalDouble.empty(),
                    it -> ((OptionalDouble) it).stream().boxed().findFirst(), it -> OptionalDouble.of((Double) it));
        }
        return new OptionalCodec(inner, Optional.empty(), it -> (Optional<?>) it, Optional::of);
    }

    @Override
    public JsonValue write(Object value) {
        return Codec.writeNullable(inner, open.apply(value).orElse(null));
    }

    @Override
    public Object read(JsonValue json, Place place) {
        return close.apply(inner.read(json, new Place(place.path(), null, place.drift())));
    }

    @Override
    public Object absent() {
        return empty;
    }
}
