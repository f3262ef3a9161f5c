package io.faststate.showcase.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads sheets from files of comma separated values, as RFC 4180 has them; the first line names the columns. */
final class Csv {
    private static final int MOST_ROWS = 400_000;
    private static final int MOST_COLUMNS = 100;

    private Csv() {}

    /**
     * Reads a sheet.
     *
     * @throws UnreadableSheetException if it is none, or too large
     * @throws IOException if it can't be read
     */
    static Sheet read(String name, InputStream in) throws IOException {
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                var lines = CsvReader.builder().fieldSeparator(',').ofCsvRecord(reader)) {
            var records = lines.iterator();
            if (!records.hasNext()) {
                throw new UnreadableSheetException(name + " is empty: its first line has to name the columns");
            }
            var columns = records.next().getFields();
            if (columns.size() > MOST_COLUMNS) {
                throw new UnreadableSheetException(
                        name + " has " + columns.size() + " columns; at most " + MOST_COLUMNS + " can be shown");
            }
            var rows = new ArrayList<List<String>>();
            while (records.hasNext()) {
                if (rows.size() == MOST_ROWS) {
                    throw new UnreadableSheetException(name + " has more than " + MOST_ROWS + " rows");
                }
                rows.add(cells(records.next().getFields(), columns.size()));
            }
            return new Sheet(name, columns, rows);
        } catch (CsvParseException e) {
            throw new UnreadableSheetException(name + " is no file of comma separated values: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** As many cells as there are columns: what a short line lacks is empty, what a long one has more is left out. */
    private static List<String> cells(List<String> fields, int columns) {
        return fields.size() == columns
                ? List.copyOf(fields)
                : IntStream.range(0, columns).mapToObj(i -> i < fields.size() ? fields.get(i) : "").toList();
    }
}
