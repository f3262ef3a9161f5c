package io.faststate.showcase.shop;

import java.math.BigDecimal;
import java.util.List;

/** What there is to buy. */
final class Shop {
    /**
     * Something to buy.
     *
     * @param id what it is known by
     * @param name what it is called
     * @param about what it is, in a sentence
     * @param price what it costs, in euros
     */
    record Product(String id, String name, String about, BigDecimal price) {}

    static final List<Product> CATALOGUE = List.of(
            new Product("tea", "Green tea", "A tin of leaves from the first harvest.", new BigDecimal("8.90")),
            new Product("pot", "Teapot", "Cast iron, for four cups.", new BigDecimal("39.00")),
            new Product("cup", "Cup", "Porcelain, thin enough to see the light.", new BigDecimal("12.50")),
            new Product("honey", "Honey", "From lime trees, a glass of 500 g.", new BigDecimal("9.40")));

    private Shop() {}

    static Product product(String id) {
        return CATALOGUE.stream().filter(product -> product.id().equals(id)).findFirst().orElseThrow();
    }
}
