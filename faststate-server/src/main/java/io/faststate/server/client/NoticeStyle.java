package io.faststate.server.client;

import io.faststate.server.asset.Asset;

/** The style sheet for messages of the server and the client. */
public final class NoticeStyle {
    private static final Asset SHEET = Asset.of(NoticeStyle.class, "notice.css");

    private NoticeStyle() {}

    /** The style sheet. */
    public static Asset asset() {
        return SHEET;
    }

    /** Its path below the base. */
    public static String path() {
        return PageClient.OWN + "notice-" + SHEET.hash() + ".css";
    }

    /** The markup that loads it, for a document's head. */
    static String tag(String base) {
        return "<link rel=\"stylesheet\" href=\"" + base + path() + "\">";
    }
}
