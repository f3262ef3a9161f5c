package io.faststate.server.client;

import io.faststate.server.asset.Asset;

/** The script that helps developers; the build makes it from {@code client/src/dev}. */
public final class DevScript {
    private static final Asset SCRIPT = Asset.of(DevScript.class, "faststate-dev.js");

    private DevScript() {}

    /** The script. */
    public static Asset asset() {
        return SCRIPT;
    }

    /** Its path below the base. */
    public static String path() {
        return PageClient.OWN + "dev-" + SCRIPT.hash() + ".js";
    }

    /** The path, below the base, of the channel that the script opens. */
    public static String channel() {
        return PageClient.OWN + "dev";
    }

    /** The markup that loads it, for a document's head. */
    public static String tag(String base) {
        return "<script defer src=\"" + base + path() + "\"></script>";
    }
}
