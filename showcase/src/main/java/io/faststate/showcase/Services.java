package io.faststate.showcase;

import io.faststate.dsl.State;
import io.faststate.dsl.kit.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What runs, and what was reported, the newest first. */
record Services(List<Service> services, List<Incident> incidents) {
    static final List<String> NAMES = List.of("Website", "Orders", "Payments", "Search", "Mail");
    private static final int DAYS = 60;
    private static final int MOST = 20;

    static final State<Services> STATE = State.global("services", beginning());

    enum Condition {
        RUNNING("running", Tone.SUCCESS),
        SLOW("slow", Tone.WARNING),
        DOWN("down", Tone.DANGER);

        private final String words;
        private final Tone tone;

        Condition(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    /** Something that runs, with the condition of each of the last days, today's last. */
    record Service(String name, List<Condition> days) {
        Condition now() {
            return days.getLast();
        }

        String uptime() {
            var up = days.stream().filter(it -> it != Condition.DOWN).count();
            return String.format(Locale.ROOT, "%.1f %%", 100.0 * up / days.size());
        }

        Service with(Condition today) {
            var changed = new ArrayList<>(days);
            changed.set(changed.size() - 1, today);
            return new Service(name, List.copyOf(changed));
        }
    }

    /** What was reported. */
    record Incident(String when, String service, Condition condition, String text) {}

    /** The same past each time: a page that is rendered twice shows the same. */
    private static Services beginning() {
        var random = new Random(7);
        return new Services(
                NAMES.stream()
                        .map(name -> new Service(name, IntStream.range(0, DAYS).mapToObj(day -> past(random, day)).toList()))
                        .toList(),
                List.of(
                        new Incident("2 days ago", "Search", Condition.RUNNING, "The index was built again."),
                        new Incident("2 days ago", "Search", Condition.SLOW, "Answers took more than a second.")));
    }

    private static Condition past(Random random, int day) {
        var number = random.nextInt(100);
        return day == DAYS - 1 || number < 94 ? Condition.RUNNING : number < 98 ? Condition.SLOW : Condition.DOWN;
    }

    Condition worst() {
        return services.stream().map(Service::now).max(Comparator.naturalOrder()).orElse(Condition.RUNNING);
    }

    Services report(String name, Condition condition, String text) {
        return new Services(
                services.stream().map(it -> it.name().equals(name) ? it.with(condition) : it).toList(),
                Stream.concat(Stream.of(new Incident("today", name, condition, text)), incidents.stream()).limit(MOST).toList());
    }
}
