package io.faststate.benchmarks.fanout;

import io.faststate.server.instance.PageInstance;
import io.faststate.server.session.Session;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** How much of the heap an idle session and a page instance take, by histograms before and after many were made. */
public final class Footprint {
    private static final int MANY = 10_000;
    private static final int FEW = 100;
    /** Instances let go of their handlers two seconds after their render. */
    private static final long UNTIL_REST = TimeUnit.MILLISECONDS.toNanos(2_500);
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private final PrintStream out;
    private final int number;

    private Footprint(PrintStream out, int number) {
        this.out = out;
        this.number = number;
    }

    /**
     * Prints the table.
     *
     * @param smoke whether to make few, so that the figures mean nothing
     */
    public static void print(PrintStream out, boolean smoke) {
        new Footprint(out, smoke ? FEW : MANY).print();
    }

    private void print() {
        out.println("| page | idle session | page instance | the same at rest |");
        out.println("|---|---|---|---|");
        for (var shown : Shown.values()) {
            measure(shown);
        }
    }

    private void measure(Shown shown) {
        var pages = new Pages(shown);
        var sessions = new ArrayList<Session>(number);
        var instances = new ArrayList<PageInstance>(number);
        try {
            // The first of a kind brings classes and caches that all share.
            instances.add(pages.open(pages.session(number), number));
            var empty = liveBytes();
            for (var i = 0; i < number; i++) {
                sessions.add(pages.session(i));
            }
            var withSessions = liveBytes();
            for (var i = 0; i < number; i++) {
                instances.add(pages.open(sessions.get(i), i));
            }
            var withInstances = liveBytes();
            LockSupport.parkNanos(UNTIL_REST);
            instances.forEach(PageInstance::dropOldHandlers);
            row(shown.name(), withSessions - empty, withInstances - withSessions, liveBytes() - withSessions);
        } finally {
            // The JVM may let go of what no code reads any more.
            Reference.reachabilityFence(pages);
            Reference.reachabilityFence(sessions);
            Reference.reachabilityFence(instances);
        }
    }

    private void row(String name, long... bytes) {
        var cells = new StringBuilder("| " + name);
        for (var each : bytes) {
            cells.append(String.format(Locale.ROOT, " | %,d B", each / number));
        }
        out.println(cells.append(" |"));
    }

    /** The bytes of all objects that can be reached. */
    private static long liveBytes() {
        try {
            var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
            var total = TOTAL.matcher(histogram);
            if (!total.find()) {
                throw new IllegalStateException("No total in the histogram");
            }
            return Long.parseLong(total.group(1));
        } catch (JMException e) {
            throw new IllegalStateException("This JVM gives no histogram of its heap", e);
        }
    }
}
