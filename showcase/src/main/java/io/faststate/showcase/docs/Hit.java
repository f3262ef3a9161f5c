package io.faststate.showcase.docs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A section that has all words of a search.
 *
 * @param score the more, the better it fits
 */
record Hit(Document document, Section section, int score) {
    private static final int IN_TITLE = 20;
    private static final int IN_DOCUMENT_TITLE = 8;
    private static final int MOST_IN_TEXT = 5;
    private static final int BEFORE = 60;
    private static final int EXCERPT = 180;

    /** The words of a text, in lower case. */
    static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** The sections that have all words, the best first. */
    static List<Hit> of(Library library, List<String> words) {
        var hits = new ArrayList<Hit>();
        for (var document : library.documents()) {
            for (var section : document.sections()) {
                var score = score(document, section, words);
                if (score > 0) {
                    hits.add(new Hit(document, section, score));
                }
            }
        }
        // The order of the navigation decides between equals.
        hits.sort(Comparator.comparingInt((Hit hit) -> hit.score()).reversed());
        return hits;
    }

    private static int score(Document document, Section section, List<String> words) {
        var title = section.title().toLowerCase(Locale.ROOT);
        var around = document.title().toLowerCase(Locale.ROOT);
        var text = section.text().toLowerCase(Locale.ROOT);
        var score = 0;
        for (var word : words) {
            var found = (title.contains(word) ? IN_TITLE : 0) + Math.min(MOST_IN_TEXT, count(text, word));
            if (found == 0) {
                return 0;
            }
            score += found + (around.contains(word) ? IN_DOCUMENT_TITLE : 0);
        }
        // The changelog mentions everything.
        return document.kind() == Kind.PROJECT ? Math.max(1, score - IN_TITLE) : score;
    }

    private static int count(String text, String word) {
        var count = 0;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    /** The text around the first of the words. */
    String excerpt(List<String> words) {
        var text = section.text();
        var lower = text.toLowerCase(Locale.ROOT);
        var first = words.stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(0);
        var start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
        var end = Math.min(text.length(), start + EXCERPT);
        return (start > 0 ? "… " : "") + text.substring(start, end) + (end < text.length() ? " …" : "");
    }
}
