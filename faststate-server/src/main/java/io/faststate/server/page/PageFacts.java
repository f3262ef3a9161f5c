package io.faststate.server.page;

import java.util.Map;
import java.util.Objects;

/**
 * What a whole render found out.
 *
 * @param page what the view declared
 * @param body the outermost region
 * @param mirrors all mirrored parts, by signal name
 */
record PageFacts(ViewPage page, RegionRender body, Map<String, MirrorEntry> mirrors) {
    /** A digest of all that a browser is shown. */
    long digest() {
        var digest = Digest.combine(body.digest, page.title().hashCode());
        for (var mirror : mirrors.values()) {
            digest = Digest.combine(digest, Objects.hash(mirror.name(), mirror.value()));
        }
        return digest;
    }
}
