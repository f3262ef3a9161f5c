package io.faststate.benchmarks.data;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The data of the presentations page: ten invented talks with long summaries. */
public final class Presentations {
    private static final List<String> TITLES = List.of(
            "Queues that push back", "A cache & its lies", "Reading flame graphs aloud", "One thread, many doors",
            "Bytes before strings", "The cost of <null>", "Tests that tell stories", "Clocks we can't trust",
            "Small heaps, long lives", "What a page knows");
    private static final List<String> SPEAKERS = List.of(
            "Ada Brennan", "Jonas O'Dell", "Mira Kovač", "Pelle Ström", "Ines Duarte",
            "Tom Whitlock", "Yuki Arai", "Nadia Rahmani", "Luc Fontaine", "Greta Holm");
    private static final List<String> SENTENCES = List.of(
            "Most systems are slow in the one place that nobody has looked at, and we'll go there first.",
            "We start from a plain program of forty lines and change it only when a measurement asks us to.",
            "Halfway through, the numbers stop making sense: 2 < 3 holds on paper, yet the faster variant loses.",
            "That is where caches, branch predictors & the allocator come in, each with a small demonstration.",
            "There will be no slides with boxes and arrows; everything on the screen is code that runs.",
            "You'll leave with a list of five questions to ask before you write the first benchmark of your own.",
            "The second part is about people: how a team decides what \"fast enough\" means, and who writes it down.",
            "Nothing in this talk depends on a framework, although a few of them will be teased a little.",
            "If you bring a laptop, you can follow along; if you don't, you can watch it go wrong for somebody else.",
            "At the end we'll throw half of the work away and see that what remains is both shorter and quicker.");

    private Presentations() {}

    /** All of them. */
    public static List<Presentation> all() {
        return IntStream.range(0, TITLES.size())
                .mapToObj(i -> new Presentation(TITLES.get(i), SPEAKERS.get(i), summary(i)))
                .toList();
    }

    private static String summary(int first) {
        return IntStream.range(first, first + 7)
                .mapToObj(i -> SENTENCES.get(i % SENTENCES.size()))
                .collect(Collectors.joining(" "));
    }
}
