package io.faststate.showcase.docs;

import io.faststate.showcase.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All documents, by their paths.
 *
 * @param documents in the order of the navigation
 */
record Library(List<Document> documents) {
    private static final String SUFFIX = ".md";
    /** Where files that are outside of the docs have their pages. */
    private static final Map<String, String> OUTSIDE = new TreeMap<>(Map.of(
            "README.md", "project/readme.md",
            "CONTRIBUTING.md", "project/contributing.md",
            "CHANGELOG.md", "project/changelog.md",
            "benchmarks/README.md", "project/benchmarks.md"));

    /** The documents on the class path, read when they are first asked for. */
    static Library instance() {
        return Loaded.LIBRARY;
    }

    Optional<Document> find(String path) {
        return documents.stream().filter(document -> document.path().equals(path)).findFirst();
    }

    List<Document> of(Kind kind) {
        return documents.stream().filter(document -> document.kind() == kind).toList();
    }

    private static Library load() {
        var texts = new TreeMap<>(Texts.below("/docs"));
        OUTSIDE.forEach((file, place) -> {
            var text = texts.remove("project/" + file);
            if (text != null) {
                texts.put(place, text);
            }
        });
        texts.keySet().removeIf(file -> !file.endsWith(SUFFIX) || kind(file).isEmpty());
        return new Library(texts.entrySet().stream()
                .map(it -> Markdown.document(
                        kind(it.getKey()).orElseThrow(), name(it.getKey()), it.getValue(), links(it.getKey(), texts.keySet())))
                .sorted(Library::inOrder)
                .toList());
    }

    private static Optional<Kind> kind(String file) {
        return Kind.in(file.substring(0, Math.max(0, file.indexOf('/'))));
    }

    private static String name(String file) {
        return file.substring(file.indexOf('/') + 1, file.length() - SUFFIX.length());
    }

    /** Decisions are in the order of their numbers, others in that of their titles. */
    private static int inOrder(Document first, Document second) {
        var kinds = first.kind().compareTo(second.kind());
        if (kinds != 0) {
            return kinds;
        }
        return first.kind() == Kind.DECISIONS
                ? first.name().compareTo(second.name())
                : first.title().compareToIgnoreCase(second.title());
    }

    /** Where the links of a file lead on the site: to a page, to a place of this one, or to another site. */
    private static Function<String, Optional<String>> links(String file, Set<String> files) {
        var inside = OUTSIDE.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey))
                .getOrDefault(file, "docs/" + file);
        return target -> {
            if (target.startsWith("#") || target.contains("://")) {
                return Optional.of(target);
            }
            var hash = target.indexOf('#') < 0 ? target.length() : target.indexOf('#');
            var path = Path.of(inside).resolveSibling(target.substring(0, hash)).normalize().toString().replace('\\', '/');
            return page(path, files).map(page -> page + target.substring(hash));
        };
    }

    private static Optional<String> page(String path, Set<String> files) {
        if (path.equals("docs/decisions")) {
            return Optional.of("/docs#decisions");
        }
        var file = OUTSIDE.getOrDefault(path, path.startsWith("docs/") ? path.substring("docs/".length()) : path);
        return Optional.of(file).filter(files::contains).map(it -> "/docs/" + it.substring(0, it.length() - SUFFIX.length()));
    }

    private static final class Loaded {
        static final Library LIBRARY = load();
    }
}
