package io.faststate.server.region;

import io.faststate.dsl.Guard;
import io.faststate.dsl.form.Upload;
import java.util.List;

/**
 * An upload in the current render.
 *
 * @param guards the guards on the way to it
 */
public record UploadEntry(Upload upload, List<Guard> guards) {
    /** The same upload in a tab whose guards on the way to it are these. */
    UploadEntry behind(List<Guard> others) {
        return new UploadEntry(upload, others);
    }

    /** Whether all guards on the way to it allow it now. */
    boolean allowed() {
        return guards.stream().allMatch(Guard::allows);
    }
}
