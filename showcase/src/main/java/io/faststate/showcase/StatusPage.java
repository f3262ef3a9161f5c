package io.faststate.showcase;

import static io.faststate.dsl.Html.div;
import static io.faststate.dsl.Html.each;
import static io.faststate.dsl.Html.form;
import static io.faststate.dsl.Html.guard;
import static io.faststate.dsl.Html.h2;
import static io.faststate.dsl.Html.input;
import static io.faststate.dsl.Html.label;
import static io.faststate.dsl.Html.li;
import static io.faststate.dsl.Html.live;
import static io.faststate.dsl.Html.option;
import static io.faststate.dsl.Html.section;
import static io.faststate.dsl.Html.select;
import static io.faststate.dsl.Html.span;
import static io.faststate.dsl.Html.ul;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.kit.Buttons;
import io.faststate.dsl.kit.Icon;
import io.faststate.dsl.kit.Kit;
import io.faststate.dsl.kit.Kit.Moment;
import io.faststate.dsl.kit.Tone;
import io.faststate.showcase.Services.Condition;
import io.faststate.showcase.Services.Incident;
import io.faststate.showcase.Services.Service;
import java.util.List;
import java.util.Locale;

/** Whether all services run: everyone sees it at once, and those signed in report incidents. */
final class StatusPage {
    private StatusPage() {}

    static Node view(Page page) {
        return Layout.page(
                page,
                "Status",
                "What runs and what doesn't, with the last 60 days. Everyone who looks sees a change at once.",
                live(Services.STATE, StatusPage::summary),
                live(Services.STATE, all -> ul(each(all.services(), Service::name, StatusPage::service)).cls("services")),
                section(h2("Incidents"), live(Services.STATE, all -> all.incidents().isEmpty()
                        ? Kit.empty(Icon.CHECK_CIRCLE, "No incidents", "Nothing was reported.")
                        : Kit.timeline(all.incidents().stream().map(StatusPage::moment).toArray(Moment[]::new)))),
                guard(Guard.signedIn(), () -> report(page)));
    }

    private static Div summary(Services all) {
        var worst = all.worst();
        return Kit.alert(worst.tone(), switch (worst) {
            case RUNNING -> "All services run";
            case SLOW -> "Some services are slow";
            case DOWN -> "Some services are down";
        });
    }

    private static Li service(Service service) {
        return li(
                div(span(service.name()).cls("name"), Kit.status(service.now().tone(), service.now().words())).cls("service-head"),
                div(each(service.days(), day -> span().data("tone", day.tone().name().toLowerCase(Locale.ROOT))))
                        .cls("uptime")
                        .role("img")
                        .aria("label", service.name() + ": " + service.uptime() + " in 60 days"),
                div(span("60 days ago"), span(service.uptime()), span("today")).cls("service-foot"));
    }

    private static Moment moment(Incident incident) {
        return new Moment(incident.when(), incident.condition().tone(), incident.service() + ": " + incident.condition().words(),
                incident.text());
    }

    private static Node report(Page page) {
        var name = page.signal("service", Services.NAMES.getFirst());
        var condition = page.signal("condition", Condition.SLOW);
        var text = page.signal("text", "");
        return section(
                h2("Report"),
                form(
                                label("Service", select(each(Services.NAMES, it -> option(it).value(it))).bind(name)),
                                label("It is", select(each(List.of(Condition.values()), it -> option(it.words()).value(it)))
                                        .bind(condition)),
                                label("What happened", input().bind(text).autocomplete("off")),
                                Buttons.primary("Report").disabledWhen(text.isBlank()))
                        .onSubmit(() -> {
                            Services.STATE.update(it -> it.report(name.get(), condition.get(), text.get().strip()));
                            text.set("");
                        }));
    }
}
