package io.faststate.showcase.shop;

import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a visitor is about to buy.
 *
 * @param lines each product once
 */
record Cart(List<Line> lines) {
    private static final Cart EMPTY = new Cart(List.of());

    /**
     * Some pieces of a product.
     *
     * @param product what it is known by
     * @param amount how many
     */
    record Line(String product, int amount) {
        BigDecimal price() {
            return Shop.product(product).price().multiply(BigDecimal.valueOf(amount));
        }
    }

    static State<Cart> of(Page page) {
        return page.session("cart", EMPTY);
    }

    Cart plus(String product) {
        var next = new ArrayList<>(lines);
        for (var i = 0; i < next.size(); i++) {
            if (next.get(i).product().equals(product)) {
                next.set(i, new Line(product, next.get(i).amount() + 1));
                return new Cart(next);
            }
        }
        next.add(new Line(product, 1));
        return new Cart(next);
    }

    Cart without(String product) {
        return new Cart(lines.stream().filter(line -> !line.product().equals(product)).toList());
    }

    Cart emptied() {
        return EMPTY;
    }

    int count() {
        return lines.stream().mapToInt(Line::amount).sum();
    }

    BigDecimal total() {
        return lines.stream().map(Line::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
