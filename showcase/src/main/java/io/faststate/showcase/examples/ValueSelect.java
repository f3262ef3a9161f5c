package io.faststate.showcase.examples;

import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.p;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;

import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import java.util.List;

/** A choice that tells what another one is made of. */
final class ValueSelect {
    private ValueSelect() {}

    /** Who makes instruments, and which. */
    enum Maker {
        FENDER("Fender", "Jazzmaster", "Stratocaster", "Telecaster"),
        MOOG("Moog", "Matriarch", "Minimoog", "Subharmonicon"),
        STEINWAY("Steinway", "Model B", "Model D");

        private final String title;
        private final List<String> models;

        Maker(String title, String... models) {
            this.title = title;
            this.models = List.of(models);
        }
    }

    static Node view(Page page) {
        var chosen = page.tab("maker", Maker.FENDER);
        var maker = page.signal("maker", Maker.FENDER);
        var model = page.signal("model", "");
        return section(
                label("Maker", select(each(List.of(Maker.values()), Maker::name, it -> option(it.title).value(it)))
                        .id("maker")
                        .bind(maker)
                        .onChange(() -> {
                            chosen.set(maker.get());
                            model.set("");
                        })),
                live(chosen, it -> label(
                        "Model",
                        select(
                                        option("Choose one").value("").disabled(true),
                                        each(it.models, name -> name, name -> option(name).value(name)))
                                .id("model")
                                .bind(model))),
                p("Your choice: ", chosen.text(it -> it.title), " ", model.text()).id("choice").role("status")
                        .showWhen(model.isNot("")));
    }
}
