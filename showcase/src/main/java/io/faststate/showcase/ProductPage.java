package io.faststate.showcase;

import static io.faststate.dsl.Html.a;
import static io.faststate.dsl.Html.article;
import static io.faststate.dsl.Html.button;
import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.strong;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;

/** State of one record, by the id in the path: everyone sees what others buy, and what those signed in edit. */
final class ProductPage {
    private ProductPage() {}

    static Node view(Page page) {
        var id = page.pathLong("id");
        var product = Product.state(id);
        var pieces = page.signal("pieces", 1);
        return Layout.page(
                page,
                "Product",
                "One record that everyone shares: what others buy or change is shown as it happens.",
                div(each(Product.ids(), each -> each, each -> a(Product.state(each).text(Product::name))
                                .href("/product/" + each).role("button").cls(each == id ? "primary" : "outline")))
                        .role("group"),
                article(
                        h2(product.text(Product::name)).id("product-name"),
                        p(strong(product.text(Product::price)).id("price"), " €, ", strong(product.text(Product::stock)).id("stock"),
                                " in stock"),
                        form(
                                        input().id("pieces").min(1).bind(pieces).aria("label", "Pieces"),
                                        button("Buy").id("buy").disabledWhen(Settings.STATE.is(Settings::shopClosed)
                                                .or(pieces.greaterThan(Settings.STATE.number(Settings::mostAtOnce)))))
                                .role("group")
                                .onSubmit(() -> product.update(it -> it.sell(pieces.get()))),
                        product.error(Product::stock)),
                guard(Guard.signedIn(), () -> editor(product)));
    }

    private static Node editor(State<Product> product) {
        return section(
                h2("Edit"),
                label("Name", input().id("edit-name").bind(product, Product::name).autocomplete("off"),
                        product.error(Product::name)),
                label("Price", input().id("edit-price").bind(product, Product::price), product.error(Product::price)));
    }
}
