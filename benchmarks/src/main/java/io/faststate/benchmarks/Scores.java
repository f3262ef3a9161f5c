package io.faststate.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured: for each page and each contender, one score per round. */
final class Scores {
    private final Map<String, Map<String, List<Double>>> byPage = new LinkedHashMap<>();

    void add(String page, String contender, double score) {
        byPage.computeIfAbsent(page, p -> new LinkedHashMap<>())
                .computeIfAbsent(contender, c -> new ArrayList<>())
                .add(score);
    }

    /** The pages, in the order in which they were measured. */
    Iterable<String> pages() {
        return byPage.keySet();
    }

    /** The contenders on a page, the fastest first. */
    List<String> ranking(String page) {
        return byPage.get(page).keySet().stream()
                .sorted((a, b) -> Double.compare(median(page, b), median(page, a)))
                .toList();
    }

    /** The middle one of a contender's rounds, or NaN if it was not measured. */
    double median(String page, String contender) {
        var sorted = sorted(page, contender);
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How far the best and the worst round are apart, as a part of the median. */
    double spread(String page, String contender) {
        var sorted = sorted(page, contender);
        return (sorted.get(sorted.size() - 1) - sorted.get(0)) / median(page, contender);
    }

    private List<Double> sorted(String page, String contender) {
        return byPage.getOrDefault(page, Map.of()).getOrDefault(contender, List.of()).stream()
                .sorted()
                .toList();
    }
}
