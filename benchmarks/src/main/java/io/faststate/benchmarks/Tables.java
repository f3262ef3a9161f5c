package io.faststate.benchmarks;

import io.faststate.benchmarks.events.EventServer;
import io.faststate.benchmarks.fanout.Shown;
import io.faststate.benchmarks.json.JsonWay;
import io.faststate.benchmarks.rendering.EngineName;
import io.faststate.benchmarks.state.StoreKind;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints scores as Markdown tables of ratios. */
final class Tables {
    private static final List<EngineName> FAST_PEERS = List.of(EngineName.JTE, EngineName.ROCKER, EngineName.JSTACHIO);

    private final PrintStream out;

    Tables(PrintStream out) {
        this.out = out;
    }

    void rendering(Scores scores) {
        for (var page : scores.pages()) {
            double peer = FAST_PEERS.stream()
                    .map(engine -> scores.median(page, engine.name()))
                    .filter(score -> !score.isNaN())
                    .max(Comparator.naturalOrder())
                    .orElse(Double.NaN);
            double hand = scores.median(page, EngineName.HANDWRITTEN.name());
            head(page, "engine", "pages/s", "spread", "× fastest of jte, Rocker, JStachio", "× handwritten");
            for (var engine : scores.ranking(page)) {
                double score = scores.median(page, engine);
                row(engine, whole(score), percent(scores.spread(page, engine)), ratio(score / peer), ratio(score / hand));
            }
        }
    }

    void events(Scores scores) {
        for (var page : scores.pages()) {
            double bare = scores.median(page, EventServer.BARE_HELIDON.name());
            head(page, "server", "answers/s", "spread", "× bare Helidon");
            for (var server : scores.ranking(page)) {
                double score = scores.median(page, server);
                row(server, whole(score), percent(scores.spread(page, server)), ratio(score / bare));
            }
        }
    }

    void state(Scores scores) {
        for (var page : scores.pages()) {
            double memory = scores.median(page, StoreKind.MEMORY.name());
            head(page, "store", "a second", "spread", "× memory");
            for (var store : scores.ranking(page)) {
                double score = scores.median(page, store);
                row(store, whole(score), percent(scores.spread(page, store)), fine(score / memory));
            }
        }
    }

    void json(Scores scores) {
        for (var page : scores.pages()) {
            double binding = scores.median(page, JsonWay.JSON_BINDING.name());
            head(page, "way", "a second", "spread", "× JSON Binding");
            for (var way : scores.ranking(page)) {
                double score = scores.median(page, way);
                row(way, whole(score), percent(scores.spread(page, way)), ratio(score / binding));
            }
        }
    }

    void fanout(Scores scores) {
        for (var page : scores.pages()) {
            double own = scores.median(page, Shown.OWN_REGION.name());
            head(page, "shown by", "page instances/s", "spread", "× a region of each tab's own");
            for (var shown : scores.ranking(page)) {
                double score = scores.median(page, shown);
                row(shown, whole(score), percent(scores.spread(page, shown)), ratio(score / own));
            }
        }
    }

    private static String fine(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private void head(String title, String... columns) {
        out.println();
        out.println("### " + title);
        out.println();
        row(columns);
        out.println("|---".repeat(columns.length) + "|");
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value * 100);
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }
}
