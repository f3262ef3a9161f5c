package io.faststate.showcase.shop;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.dd;
import static io.faststate.dsl.Html.dl;
import static io.faststate.dsl.Html.dt;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.fields;
import static io.faststate.dsl.Html.footer;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.strong;
import static io.faststate.dsl.Html.ul;
import static io.faststate.dsl.Html.when;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** A shop in three pages: its forms work without JavaScript too. */
public final class ShopPages {
    private ShopPages() {}

    /** What there is to buy, and what is in the cart. */
    public static Node catalogue(Page page) {
        var cart = Cart.of(page);
        return fragment(
                section(each(Shop.CATALOGUE, Shop.Product::id, product -> article(
                                h2(product.name()),
                                p(product.about()),
                                footer(
                                        strong(euros(product.price())),
                                        form(button("Add to cart").id("add-" + product.id()))
                                                .onSubmit(() -> cart.update(now -> now.plus(product.id())))))))
                        .cls("cards", "products"),
                section(h2("Your cart"), content(page)).id("cart"));
    }

    private static Node content(Page page) {
        var cart = Cart.of(page);
        return cart.get().lines().isEmpty() ? p("There is nothing in it.") : fragment(
                ul(each(cart.get().lines(), Cart.Line::product, line -> li(
                        line.amount() + " × " + Shop.product(line.product()).name() + ": " + euros(line.price()),
                        form(button("Remove").data("variant", "secondary").id("remove-" + line.product()))
                                .onSubmit(() -> cart.update(now -> now.without(line.product())))))).cls("cart"),
                p(strong("Total: " + euros(cart.get().total()))).id("total"),
                a("To the checkout").href("/shop/checkout").id("checkout").attr("role", "button"));
    }

    /** Asks for what is needed to send it. */
    public static Node checkout(Page page) {
        var cart = Cart.of(page);
        var order = page.session("order", Order.NONE);
        var draft = page.signal("checkout", Checkout.EMPTY);
        var sending = page.signal("sending", false);
        return fragment(
                when(cart.get().lines().isEmpty(), () -> p("Your cart is empty. ", a("Go on shopping").href("/shop"))),
                when(!cart.get().lines().isEmpty(), () -> fragment(
                        p(cart.get().count() + " pieces for " + euros(cart.get().total())).id("sum"),
                        form(
                                        fields(draft)
                                                .radios(Checkout::delivery)
                                                .area(Checkout::note)
                                                .label(Checkout::note, "A note for us, if you like")
                                                .label(Checkout::terms, "I accept the terms")
                                                .newItem(Checkout::vouchers, new Checkout.Voucher("")),
                                        draft.error(),
                                        button("Buy").id("buy").aria("busy", sending))
                                .novalidate(true)
                                .indicator(sending)
                                .onSubmit(e -> {
                                    var told = draft.checked();
                                    order.set(Order.of(told, cart.get()));
                                    cart.update(Cart::emptied);
                                    e.redirect("/shop/thanks");
                                }))));
    }

    /** Says what was bought. */
    public static Node thanks(Page page) {
        var order = page.session("order", Order.NONE).get();
        return order.name().isEmpty()
                ? p("You have not bought anything yet. ", a("Go shopping").href("/shop"))
                : article(
                        h2("Thank you, " + order.name() + "!").id("thanks"),
                        dl(
                                dt("Pieces"), dd(order.pieces()),
                                dt("Total"), dd(euros(order.total())),
                                dt("Goes to"), dd(order.city()),
                                dt("Delivery"), dd(order.delivery().name().toLowerCase(Locale.ROOT)),
                                dt("Vouchers"), dd(order.vouchers())),
                        a("Go on shopping").href("/shop"));
    }

    private static String euros(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " €";
    }
}
