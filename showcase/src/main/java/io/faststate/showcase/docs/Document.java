package io.faststate.showcase.docs;

import io.faststate.dsl.Node;
import java.util.List;

/**
 * A page of the docs.
 *
 * @param kind what it is for
 * @param name its part of the address
 * @param sections its parts, the first of which has its title
 * @param content what it shows, rendered already
 */
record Document(Kind kind, String name, List<Section> sections, Node content) {
    String title() {
        return sections.getFirst().title();
    }

    String path() {
        return "/docs/" + kind.folder() + "/" + name;
    }

    /** Where one of its sections is. */
    String path(Section section) {
        return section.level() == 1 ? path() : path() + "#" + section.anchor();
    }
}
