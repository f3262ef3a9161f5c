package io.faststate.server.client;

import io.faststate.server.asset.Asset;

/** The style sheet of what people are told, by the server and by the client. */
public final class NoticeStyle {
    private static final Asset SHEET = Asset.of(NoticeStyle.class, "notice.css");

    private NoticeStyle() {}

    /** The style sheet. */
    public static Asset asset() {
        return SHEET;
    }

    /** The path below the base that it is served at. */
    public static String path() {
        return PageClient.OWN + "notice-" + SHEET.hash() + ".css";
    }

    /** What a document's head holds to load it, as markup. */
    static String tag(String base) {
        return "<link rel=\"stylesheet\" href=\"" + base + path() + "\">";
    }
}
