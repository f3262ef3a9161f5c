package io.faststate.server.client;

import io.faststate.server.asset.Asset;

/** The script that the build made of {@code client/src}. */
public final class ClientScript {
    private static final Asset ASSET = Asset.of(ClientScript.class, "faststate.js");

    private ClientScript() {}

    /** The script. */
    public static Asset asset() {
        return ASSET;
    }

    /** Its path below the base: it holds a digest of the content, so that browsers can keep it for good. */
    public static String path() {
        return "/_faststate/client-" + ASSET.hash() + ".js";
    }
}
