package io.faststate.showcase.data;

/**
 * Which sheet a session shows.
 *
 * @param id of the one that was uploaded; empty for the sample
 * @param told what there is to tell of the last upload; empty for nothing
 */
record Source(String id, String told) {
    static final Source SAMPLE = new Source("", "");

    boolean isSample() {
        return id.isEmpty();
    }

    Source telling(String text) {
        return new Source(id, text);
    }

    /** The sheet, or the sample where it is no longer kept. */
    Sheet sheet() {
        return Sheets.uploaded(id).orElseGet(Sheets::sample);
    }

    boolean isLost() {
        return !isSample() && Sheets.uploaded(id).isEmpty();
    }
}
