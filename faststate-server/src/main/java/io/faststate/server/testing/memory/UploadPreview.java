package io.faststate.server.testing.memory;

import io.faststate.server.testing.engine.FileData;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Lists the files that are chosen in a field, before they are sent. */
final class UploadPreview {
    /** The files of a field changed without the person: they were sent. */
    static final String FILES = "faststate-files";

    private static final int UNIT = 1000;
    private static final List<String> UNITS = List.of("byte", "kB", "MB", "GB");

    private final LivePage page;

    UploadPreview(LivePage page) {
        this.page = page;
    }

    void begin(Applied attribute) {
        for (var type : List.of("change", FILES)) {
            attribute.onEnd(page.events().listen(Events.Around.DOCUMENT, type, true, event -> {
                var field = event.element();
                if (field != null && field.attr("data-upload").equals(attribute.text())) {
                    attribute.element().empty();
                    page.fields().files(field).forEach(file -> attribute.element().appendChild(item(file)));
                }
            }));
        }
    }

    /** A picture is there, and nothing of it. */
    private static Element item(FileData file) {
        var row = new Element("li");
        if (file.type().startsWith("image/")) {
            row.appendElement("img").attr("alt", "");
        }
        row.appendElement("span").text(file.name());
        row.appendText(" ");
        row.appendElement("small").text(sized(file.bytes().length));
        return row;
    }

    private static String sized(int bytes) {
        var unit = 0;
        var value = (double) bytes;
        while (value >= UNIT && unit < UNITS.size() - 1) {
            value /= UNIT;
            unit++;
        }
        var number = String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
        return number + " " + UNITS.get(unit);
    }
}
