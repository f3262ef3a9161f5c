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
import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.InvalidValueException.Violation;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import java.util.List;

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
                                .href("/product/" + each).cls("btn").data("variant", each == id ? "primary" : "outline")))
                        .role("group"),
                article(
                        h2(product.text(Product::name)).id("product-name"),
                        p(strong(product.text(Product::price)).id("price"), " €, ", strong(product.text(Product::stock)).id("stock"),
                                " in stock"),
                        form(
                                        input().id("pieces").min(1).bind(pieces).aria("label", "Pieces"),
                                        button("Buy").id("buy").disabledWhen(Settings.STATE.is(Settings::shopClosed)
                                                .or(pieces.greaterThan(Settings.STATE.number(Settings::mostAtOnce)))))
                                .cls("entry")
                                .onSubmit(() -> buy(product, pieces.get())),
                        product.error(Product::stock)),
                guard(Guard.signedIn(), () -> editor(product)));
    }

    /** What the page disables in the browser is no permission, so it is checked here. */
    private static void buy(State<Product> product, int pieces) {
        var settings = Settings.STATE.get();
        if (settings.shopClosed()) {
            throw refused(product, "The shop is closed");
        }
        if (pieces < 1) {
            throw refused(product, "Buy one piece or more");
        }
        if (pieces > settings.mostAtOnce()) {
            throw refused(product, "Buy " + settings.mostAtOnce() + " at once or less");
        }
        product.update(it -> it.sell(pieces));
    }

    private static InvalidValueException refused(State<Product> product, String why) {
        return new InvalidValueException(Product.class, product, List.of(new Violation("stock", why)));
    }

    private static Node editor(State<Product> product) {
        return section(
                h2("Edit"),
                label("Name", input().id("edit-name").bind(product, Product::name).autocomplete("off"),
                        product.error(Product::name)),
                label("Price", input().id("edit-price").bind(product, Product::price), product.error(Product::price)));
    }
}
