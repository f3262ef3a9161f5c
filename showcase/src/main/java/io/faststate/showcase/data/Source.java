package io.faststate.showcase.data;

/**
 * Which sheet a session shows.
 *
 * @param id of the one that was uploaded; empty for the sample
 */
record Source(String id) {
    static final Source SAMPLE = new Source("");

    boolean isSample() {
        return id.isEmpty();
    }

    /** The sheet, or the sample where it is no longer kept. */
    Sheet sheet() {
        return Sheets.uploaded(id).orElseGet(Sheets::sample);
    }

    boolean isLost() {
        return !isSample() && Sheets.uploaded(id).isEmpty();
    }
}
