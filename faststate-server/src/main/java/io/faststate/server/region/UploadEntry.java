package io.faststate.server.region;

import io.faststate.dsl.Guard;
import io.faststate.dsl.form.Upload;
import java.util.List;

/**
 * An upload that the current render yields.
 *
 * @param guards those on the way to it
 */
public record UploadEntry(Upload upload, List<Guard> guards) {
    /** The same upload as it stands in a tab where these guards are on the way to it. */
    UploadEntry behind(List<Guard> others) {
        return new UploadEntry(upload, others);
    }

    /** Whether all guards on the way to it allow it now. */
    boolean allowed() {
        return guards.stream().allMatch(Guard::allows);
    }
}
