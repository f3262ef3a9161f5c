package io.faststate.showcase.docs;

import java.util.Optional;
import java.util.stream.Stream;

/** What a document is for, in the order of the navigation. */
enum Kind {
    TUTORIAL("tutorial", "Tutorials", "Follow along, step by step."),
    HOW_TO("how-to", "How-to guides", "One task each."),
    REFERENCE("reference", "Reference", "Everything there is, to look up."),
    EXPLANATION("explanation", "Explanation", "How it works, and why."),
    DECISIONS("decisions", "Decisions", "What was hard to reverse, and what else was weighed."),
    PROJECT("project", "Project", "What it is, how to take part, what changed.");

    private final String folder;
    private final String title;
    private final String summary;

    Kind(String folder, String title, String summary) {
        this.folder = folder;
        this.title = title;
        this.summary = summary;
    }

    static Optional<Kind> in(String folder) {
        return Stream.of(values()).filter(kind -> kind.folder.equals(folder)).findFirst();
    }

    /** The folder of its files, and its part of an address. */
    String folder() {
        return folder;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }
}
