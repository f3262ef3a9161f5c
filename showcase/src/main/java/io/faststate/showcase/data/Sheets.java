package io.faststate.showcase.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sheets that are kept, in memory: a sample, and those that were uploaded last. */
final class Sheets {
    private static final int KEPT = 10;
    private static final Sheet SAMPLE = SampleSheet.make();
    private static final Map<String, Sheet> UPLOADED = new LinkedHashMap<>();

    private Sheets() {}

    static Sheet sample() {
        return SAMPLE;
    }

    /** Keeps a sheet, and gives the id that nobody can guess. */
    static synchronized String keep(Sheet sheet) {
        var id = UUID.randomUUID().toString();
        UPLOADED.put(id, sheet);
        if (UPLOADED.size() > KEPT) {
            UPLOADED.remove(UPLOADED.keySet().iterator().next());
        }
        return id;
    }

    static synchronized Optional<Sheet> uploaded(String id) {
        return Optional.ofNullable(UPLOADED.get(id));
    }
}
