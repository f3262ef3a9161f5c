package io.faststate.server.json;

import jakarta.json.JsonValue;

/** The codec of true and false. */
final class BooleanCodec implements Codec {
    @Override
    public JsonValue write(Object value) {
        return (Boolean) value ? JsonValue.TRUE : JsonValue.FALSE;
    }

    @Override
    public Object read(JsonValue json, Place place) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw place.expected("true or false", json);
        };
    }
}
