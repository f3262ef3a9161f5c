package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.Screen;
import io.faststate.server.testing.script.JsonText;
import io.faststate.server.testing.script.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signals that tell whether media queries match: one that the key names, or each of a JSON object. */
final class Media {
    private static final String CHANGED = "faststate-screen";

    private final LivePage page;

    Media(LivePage page) {
        this.page = page;
    }

    void follow(Applied attribute) {
        var queries = new LinkedHashMap<List<String>, String>();
        if (attribute.key() != null) {
            queries.put(attribute.signal(), attribute.text().strip().replaceFirst("^(['\"])(.*)\\1$", "$2"));
        } else {
            JsonText.readObject(attribute.text()).forEach((name, query) ->
                    queries.put(List.of(name.split("\\.", -1)), Values.text(query)));
        }
        show(attribute, queries);
        attribute.onEnd(page.events().listen(Events.Around.WINDOW, CHANGED, false, event -> show(attribute, queries)));
    }

    private void show(Applied attribute, Map<List<String>, String> queries) {
        queries.forEach((signal, query) -> page.guard(attribute, () ->
                page.signals().set(signal, MediaQuery.matches(query, page.tab().window().screen()))));
    }

    /** Tells the page that the screen is another one than before. */
    void changed(Screen before) {
        var now = page.tab().window().screen();
        page.dispatch(new PageEvent(CHANGED, Events.Around.WINDOW, false));
        if (now.width() != before.width() || now.height() != before.height()) {
            page.dispatch(new PageEvent("resize", Events.Around.WINDOW, false));
        }
    }
}
