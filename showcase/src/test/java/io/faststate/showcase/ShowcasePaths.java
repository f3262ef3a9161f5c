package io.faststate.showcase;

import io.faststate.showcase.kit.GalleryPage;
import java.util.stream.Stream;

/** The pages that the index leads to, and those that are parts of one. */
final class ShowcasePaths {
    private ShowcasePaths() {}

    static Stream<String> all() {
        return Stream.concat(
                        IndexPage.ENTRIES.stream().map(IndexPage.Entry::path), GalleryPage.GROUPS.stream().map(GalleryPage.Group::path))
                .distinct();
    }
}
