package io.faststate.server.client;

import io.faststate.dsl.render.ClientModule;
import io.faststate.server.asset.Asset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The script of a part of the client; the build makes it from {@code client/src/parts}.
 *
 * @param part the part
 * @param asset the script
 */
public record ModuleScript(ClientModule part, Asset asset) {
    private static final Map<ClientModule, ModuleScript> SCRIPTS = scripts();

    private static Map<ClientModule, ModuleScript> scripts() {
        var scripts = new EnumMap<ClientModule, ModuleScript>(ClientModule.class);
        for (var part : ClientModule.values()) {
            scripts.put(part, new ModuleScript(part, Asset.of(ModuleScript.class, "faststate-" + part.token() + ".js")));
        }
        return scripts;
    }

    /** The script of a part. */
    public static ModuleScript of(ClientModule part) {
        return Objects.requireNonNull(SCRIPTS.get(part));
    }

    /** The scripts of all parts. */
    public static List<ModuleScript> all() {
        return List.copyOf(SCRIPTS.values());
    }

    /** Its path below the base. */
    public String path() {
        return PageClient.OWN + part.token() + "-" + asset.hash() + ".js";
    }

    /**
     * The markup that loads it, for a document's head.
     *
     * @param first whether painting waits until it has run
     */
    public String tag(String base, boolean first) {
        return "<script defer" + (first ? " blocking=\"render\"" : "") + " src=\"" + base + path() + "\"></script>";
    }
}
