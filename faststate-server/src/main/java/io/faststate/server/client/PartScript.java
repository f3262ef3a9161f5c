package io.faststate.server.client;

import io.faststate.dsl.render.ClientPart;
import io.faststate.server.asset.Asset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The script of a part of the client; the build made it of {@code client/src/parts}.
 *
 * @param part the part
 * @param asset the script
 */
public record PartScript(ClientPart part, Asset asset) {
    private static final Map<ClientPart, PartScript> SCRIPTS = scripts();

    private static Map<ClientPart, PartScript> scripts() {
        var scripts = new EnumMap<ClientPart, PartScript>(ClientPart.class);
        for (var part : ClientPart.values()) {
            scripts.put(part, new PartScript(part, Asset.of(PartScript.class, "faststate-" + part.token() + ".js")));
        }
        return scripts;
    }

    /** The script of a part. */
    public static PartScript of(ClientPart part) {
        return Objects.requireNonNull(SCRIPTS.get(part));
    }

    /** The scripts of all parts. */
    public static List<PartScript> all() {
        return List.copyOf(SCRIPTS.values());
    }

    /** The path below the base that it is served at. */
    public String path() {
        return PageClient.OWN + part.token() + "-" + asset.hash() + ".js";
    }

    /**
     * What a document's head holds to load it, as markup.
     *
     * @param first whether nothing is painted before it ran
     */
    public String tag(String base, boolean first) {
        return "<script defer" + (first ? " blocking=\"render\"" : "") + " src=\"" + base + path() + "\"></script>";
    }
}
