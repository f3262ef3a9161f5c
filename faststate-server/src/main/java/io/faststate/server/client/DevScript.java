package io.faststate.server.client;

import io.faststate.server.asset.Asset;

/** The script that helps those who write pages; the build made it of {@code client/src/dev}. */
public final class DevScript {
    private static final Asset SCRIPT = Asset.of(DevScript.class, "faststate-dev.js");

    private DevScript() {}

    /** The script. */
    public static Asset asset() {
        return SCRIPT;
    }

    /** The path below the base that it is served at. */
    public static String path() {
        return PageClient.OWN + "dev-" + SCRIPT.hash() + ".js";
    }

    /** What a document's head holds to load it, as markup. */
    public static String tag(String base) {
        return "<script defer src=\"" + base + path() + "\"></script>";
    }
}
