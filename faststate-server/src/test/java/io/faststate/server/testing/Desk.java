package io.faststate.server.testing;

import static io.faststate.dsl.Html.*;

import io.faststate.dsl.Guard;
import io.faststate.dsl.Node;
import io.faststate.dsl.Page;
import io.faststate.dsl.State;
import io.faststate.server.FastState;
import io.faststate.server.FastStateBuilder;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;

/** An application to be tested: a desk to which people report incidents. */
final class Desk {
    enum Severity { LOW, HIGH }

    record Incident(@NotBlank String title, Severity severity) {}

    record Incidents(List<Incident> all) {
        Incidents with(Incident more) {
            var next = new ArrayList<>(all);
            next.add(more);
            return new Incidents(List.copyOf(next));
        }

        Incidents without(String title) {
            return new Incidents(all.stream().filter(it -> !it.title().equals(title)).toList());
        }
    }

    static final State<Incidents> INCIDENTS = State.global("incidents", new Incidents(List.of()));

    private Desk() {}

    static FastStateBuilder application() {
        return FastState.builder()
                .page("/", Desk::view)
                .page("/admin", Guard.role("lead"), page -> h1("For leads"));
    }

    private static Node view(Page page) {
        var draft = page.signal("draft", new Incident("", Severity.LOW));
        var incidents = INCIDENTS;
        return section(
                h1("Incidents"),
                form(
                        label("Title", input().bind(draft, Incident::title)),
                        draft.error(Incident::title),
                        label("Severity", select(option("LOW"), option("HIGH")).bind(draft, Incident::severity)),
                        button("Report"))
                        .novalidate(true)
                        .onSubmit(() -> {
                            var incident = draft.checked();
                            incidents.update(all -> all.with(incident));
                            draft.set(new Incident("", Severity.LOW));
                        }),
                live(incidents, all -> ul(each(all.all(), Incident::title, incident -> li(
                        span(incident.title()), " ", em(incident.severity()),
                        button("Close").onClick(() -> incidents.update(it -> it.without(incident.title()))))))));
    }
}
