package io.faststate.dsl.kit;

import static io.faststate.dsl.Html.prerender;
import static io.faststate.dsl.svg.Svg.path;
import static io.faststate.dsl.svg.Svg.svg;

import io.faststate.dsl.Node;

/**
 * Drawings of 24 by 24 units, in the colour of the text around them. They are hidden from screen readers: put a text beside an
 * icon, or use {@link Buttons#icon}.
 */
public enum Icon {
    ARROW_DOWN("M12 4v16M5 13l7 7 7-7"),
    ARROW_LEFT("M20 12H4M11 5l-7 7 7 7"),
    ARROW_RIGHT("M4 12h16M13 5l7 7-7 7"),
    ARROW_UP("M12 20V4M5 11l7-7 7 7"),
    BELL("M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21.5h4"),
    CALENDAR("M4 6h16v15H4zM4 11h16M8 3v5M16 3v5"),
    CHART("M4 4v16h16M8 16v-5M12 16V8M16 16v-3M20 16V6"),
    CHAT("M4 5h16v12h-9l-5 4v-4H4z"),
    CHECK("M4.5 12.5l5 5 10-11"),
    CHECK_CIRCLE("M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18M8 12.5l3 3 5.5-6.5"),
    CHEVRON_DOWN("M5 9l7 7 7-7"),
    CHEVRON_LEFT("M15 5l-7 7 7 7"),
    CHEVRON_RIGHT("M9 5l7 7-7 7"),
    CHEVRON_UP("M5 15l7-7 7 7"),
    CLOCK("M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18M12 7v5l3.5 2"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    CODE("M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 4l-3 16"),
    COPY("M9 9h11v12H9zM5 15H4V3h11v2"),
    DOWNLOAD("M12 4v11M7 11l5 5 5-5M4 20h16"),
    ERROR("M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18M12 7.5v5.5M12 16.4v.2"),
    EXTERNAL("M13 4h7v7M20 4l-9 9M17 14v6H4V7h6"),
    FILE("M6 3h8l5 5v13H6zM14 3v5h5"),
    FILTER("M4 5h16l-6.2 7.5V19l-3.6 2v-8.5z"),
    FOLDER("M3 6h6.5l2 2.5H21V19H3z"),
    GRIP("M8 6a1 1 0 1 0 2 0a1 1 0 1 0-2 0M14 6a1 1 0 1 0 2 0a1 1 0 1 0-2 0M8 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0"
            + "M14 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M8 18a1 1 0 1 0 2 0a1 1 0 1 0-2 0M14 18a1 1 0 1 0 2 0a1 1 0 1 0-2 0"),
    HOME("M4 11l8-7 8 7v9h-5.5v-6h-5v6H4z"),
    INFO("M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18M12 11v5.5M12 7.6v.2"),
    LOCK("M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
    MAIL("M3 6h18v13H3zM3.5 7l8.5 7 8.5-7"),
    MENU("M4 7h16M4 12h16M4 17h16"),
    MINUS("M5 12h14"),
    MOON("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"),
    MORE("M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0"),
    PENCIL("M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5"),
    PIN("M9 3h6l-.7 7 3.2 3.5h-11L9.7 10zM12 13.5V21"),
    PLUS("M12 5v14M5 12h14"),
    REFRESH("M20 4v5h-5M19.5 9A8 8 0 1 0 20 14"),
    SEARCH("M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5L20.5 20.5"),
    SEND("M4 12L20 4l-5 16-3.5-6.5zM11.5 13.5L20 4"),
    SETTINGS("M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4"),
    SIDEBAR("M4 4.5h16v15H4zM9.5 4.5v15"),
    SORT("M8 4v16M4 8l4-4 4 4M16 20V4M12 16l4 4 4-4"),
    STAR("M12 3.5l2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6-4.5-4.2 6.1-.7z"),
    SUN("M12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M5 19l1.7-1.7"
            + "M17.3 6.7L19 5"),
    TAG("M4 4h8l8.5 8.5-8 8L4 12zM8 8v.1"),
    TRASH("M4 7h16M9 7V4h6v3M6.5 7l1 14h9l1-14M10.5 11v6M13.5 11v6"),
    UNDO("M4 4v6h6M4.5 10A8.5 8.5 0 1 1 4 15"),
    UPLOAD("M12 16V5M7 9l5-5 5 5M4 20h16"),
    USER("M12 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8M4.5 20.5a7.5 6 0 0 1 15 0"),
    USERS("M9 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7M2.5 19.5a6.5 5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9a6.5 5 0 0 1 3.5 4.6"),
    WARNING("M12 4l9.5 16.5h-19zM12 10v5M12 17.6v.2");

    private final Node drawing;

    Icon(String outline) {
        drawing = prerender(svg(path().d(outline)).viewBox("0 0 24 24").width(16).height(16).fill("none").stroke("currentColor")
                .strokeWidth(2).strokeLinecap("round").strokeLinejoin("round").cls("fs-icon")
                .attr("aria-hidden", "true").attr("focusable", "false"));
    }

    /** The drawing, for any number of places. */
    public Node view() {
        return drawing;
    }
}
