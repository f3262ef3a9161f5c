package io.faststate.showcase.shop;

import java.math.BigDecimal;

/**
 * What was bought last in a session.
 *
 * @param name by whom; empty before the first time
 * @param city where it goes
 * @param delivery how
 * @param vouchers how many vouchers were given
 * @param pieces how many pieces
 * @param total what it costs
 */
record Order(String name, String city, Checkout.Delivery delivery, int vouchers, int pieces, BigDecimal total) {
    static final Order NONE = new Order("", "", Checkout.Delivery.POST, 0, 0, BigDecimal.ZERO);

    static Order of(Checkout checkout, Cart cart) {
        return new Order(checkout.name(), checkout.address().city(), checkout.delivery(), checkout.vouchers().size(),
                cart.count(), cart.total());
    }
}
