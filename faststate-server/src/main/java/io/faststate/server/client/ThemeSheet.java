package io.faststate.server.client;

import static io.faststate.dsl.Html.link;
import static io.faststate.dsl.Html.meta;

import io.faststate.dsl.Node;
import io.faststate.server.asset.Asset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The component kit's style sheet with the tokens of a theme. */
public record ThemeSheet(Asset asset, String colorScheme) {
    private static final Asset KIT = Asset.of(ThemeSheet.class, "kit.css");

    /**
     * The kit's sheet with rules after it.
     *
     * @param colorScheme the schemes that pages have, as CSS names them
     * @param dark the media query that takes the place of a dark scheme's; empty to keep it
     */
    public static ThemeSheet of(String rules, String colorScheme, String dark) {
        var text = KIT.text() + rules;
        var css = dark.isEmpty() ? text : text.replaceAll(" ?\\(prefers-color-scheme: ?dark\\)", " " + dark);
        return new ThemeSheet(Asset.of("theme.css", css.getBytes(StandardCharsets.UTF_8)), colorScheme);
    }

    /** Its path below the base. */
    public String path() {
        return PageClient.OWN + "theme-" + asset.hash() + ".css";
    }

    /** What a document's head has for it, before what else it has. */
    public Supplier<List<Node>> before(Supplier<List<Node>> head) {
        return () -> {
            var nodes = new ArrayList<Node>();
            nodes.add(meta().name("color-scheme").content(colorScheme));
            nodes.add(link().rel("stylesheet").href(path()));
            nodes.addAll(head.get());
            return nodes;
        };
    }
}
