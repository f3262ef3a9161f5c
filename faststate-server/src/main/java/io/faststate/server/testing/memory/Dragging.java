package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.FileData;
import io.faststate.server.testing.engine.Finder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a person drags, within the page or into it. */
final class Dragging {
    /** A range of less than this part of the width is none. */
    private static final double LEAST = 0.01;
    private static final int DECIMALS = 9;

    private final LivePage page;
    private final Input input;
    private @Nullable Element dragged;

    Dragging(LivePage page, Input input) {
        this.page = page;
        this.input = input;
    }

    /** Drags one element onto another. */
    void drag(Element source, Element target) {
        take(source);
        if (dragged != null) {
            drop(target);
        }
    }

    /** Takes an element up, to drag it. */
    void take(Element source) {
        input.fire("pointerdown", source, true);
        input.fire("mousedown", source, true);
        dragged = input.fire("dragstart", source, true) ? source : null;
    }

    /** Drops on an element what was taken up, if that takes it. */
    void drop(Element target) {
        var source = dragged;
        if (source == null) {
            throw new IllegalStateException("Nothing is dragged: take something up first");
        }
        dragged = null;
        input.fire("dragenter", target, true);
        if (!input.fire("dragover", target, true) && page.isConnected(target)) {
            input.fire("drop", target, true);
        }
        if (page.isConnected(source)) {
            input.fire("dragend", source, true);
        }
    }

    /** Drags across an element with a brush, between two fractions of its width. */
    void across(Element area, double from, double to) {
        for (var type : List.of("pointerdown", "mousedown", "pointermove", "mousemove", "pointerup", "mouseup")) {
            input.fire(type, area, true);
        }
        if (page.runs() && Math.abs(to - from) >= LEAST) {
            var shows = Selectors.first(area, "[data-brush-shows]");
            var range = shows == null ? List.of("0", "1") : List.of(shows.attr("data-brush-shows").split(" "));
            var low = Double.parseDouble(range.getFirst());
            var width = Double.parseDouble(range.getLast()) - low;
            input.fire(new PageEvent("brush", area, false).with("detail", Map.of(
                    "from", rounded(low + Math.min(from, to) * width), "to", rounded(low + Math.max(from, to) * width))));
        }
    }

    private static double rounded(double fraction) {
        return BigDecimal.valueOf(fraction).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    /** Drops files on an element, if that takes them; a field for files does so by itself. */
    void dropFiles(Element target, List<FileData> files) {
        input.fire("dragenter", target, true);
        if (!input.fire("dragover", target, true)) {
            input.fire(new PageEvent("drop", target, true).with("files", files));
        } else if (Fields.type(target).equals("file")) {
            input.upload(target, target.hasAttr("multiple") ? files : files.subList(0, Math.min(1, files.size())));
        } else {
            throw new AssertionError(Finder.describe(target) + " takes no files: nothing prevents what a browser does with its dragover");
        }
    }
}
