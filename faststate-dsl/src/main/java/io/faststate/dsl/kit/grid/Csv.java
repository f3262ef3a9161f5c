package io.faststate.dsl.kit.grid;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows as comma separated values.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class Csv {
    private static final int PART = 5_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Csv() {}

    /** The rows of a request, which are read in the handler: states can't be read while a file is written. */
    static <T> List<T> rows(RowSource<T> source, RowRequest request) {
        var all = new ArrayList<T>();
        for (var from = 0; ; from += PART) {
            var rows = source.fetch(request.part(from, from + PART));
            rows.items().forEach(all::add);
            if (from + PART >= rows.count()) {
                return all;
            }
        }
    }

    static <T> void write(OutputStream out, List<T> rows, List<? extends Column<T, ?, ?>> columns, boolean marked)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (marked) {
            writer.write(BYTE_ORDER_MARK);
        }
        line(writer, columns.stream().map(Column::title).toList());
        for (var row : rows) {
            line(writer, columns.stream().map(column -> cell(column, row)).toList());
        }
        writer.flush();
    }

    /** A text that a spreadsheet would take for a formula is kept from being one. */
    private static <T> String cell(Column<T, ?, ?> column, T row) {
        var text = column.text(row);
        var risky = !text.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 && !(column.value(row) instanceof Number);
        return risky ? "'" + text : text;
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        var separator = "";
        for (var cell : cells) {
            out.write(separator);
            separator = ",";
            var quoted = cell.chars().anyMatch(c -> ",;\"\n\r\t".indexOf(c) >= 0);
            out.write(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write("\r\n");
    }
}
