package io.faststate.benchmarks.json;

import io.faststate.dsl.State;
import io.faststate.server.json.StateJson;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** A way from a value to its JSON and back. */
public enum JsonWay {
    /** As states are stored. */
    CODECS {
        @Override
        String write(Order order) {
            return StateJson.write(Order.class, order);
        }

        @Override
        Order read(String json) {
            return StateJson.read(ORDER, json);
        }
    },
    /** JSON Binding with its default configuration, without the initial value's components. */
    JSON_BINDING {
        @Override
        String write(Order order) {
            return JSONB.toJson(order, Order.class);
        }

        @Override
        Order read(String json) {
            return JSONB.fromJson(json, Order.class);
        }
    };

    private static final State<Order> ORDER = State.global("order", Order.of(0));
    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    abstract String write(Order order);

    abstract Order read(String json);
}
