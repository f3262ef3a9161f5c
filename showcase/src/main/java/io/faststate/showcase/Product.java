package io.faststate.showcase;

import io.faststate.dsl.RecordState;
import io.faststate.dsl.State;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/** A product of the shop; its values are a state of the record, shared by all who show it. */
record Product(
        @NotBlank @Size(max = 30) String name,
        @DecimalMin("0.01") BigDecimal price,
        @Min(value = 0, message = "Not enough of it is in stock") int stock) {
    static final RecordState<Product> STATES = State.records("product", new Product("New product", BigDecimal.ONE, 0));

    private static final List<Product> CATALOG = List.of(
            new Product("Teapot", new BigDecimal("24.50"), 5),
            new Product("Kettle", new BigDecimal("39.90"), 3),
            new Product("Strainer", new BigDecimal("4.75"), 20));

    /** The ids of all products: from 1. */
    static List<Long> ids() {
        return List.of(1L, 2L, 3L);
    }

    /** The state of one product. */
    static State<Product> state(long id) {
        return ids().contains(id) ? STATES.of(id, CATALOG.get((int) id - 1)) : STATES.of(id);
    }

    /** After an order. */
    Product sell(int pieces) {
        return new Product(name, price, stock - pieces);
    }
}
