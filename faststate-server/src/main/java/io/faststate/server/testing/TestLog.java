package io.faststate.server.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What an application under test logged by {@code java.util.logging}, where {@link System.Logger} goes unless told otherwise. A
 * test fails at its end if that has a warning or an error of the server, or an error of anything else, which it did not
 * {@linkplain #allow allow}.
 */
public final class TestLog {
    private static final Set<TestLog> RUNNING = ConcurrentHashMap.newKeySet();
    private static final InheritableThreadLocal<@Nullable TestLog> OWNER = new InheritableThreadLocal<>();
    private static final Handler HANDLER = new Distributor();
    private static final int MOST = 500;

    private final List<LogRecord> records = new ArrayList<>();
    private final List<String> allowed = new ArrayList<>();

    private TestLog() {}

    /** Begins the log of what this thread starts. */
    static TestLog begin() {
        var log = new TestLog();
        RUNNING.add(log);
        OWNER.set(log);
        attach();
        return log;
    }

    /** Listens to all that is logged, also after something has set up logging anew. */
    static void attach() {
        var root = Logger.getLogger("");
        root.removeHandler(HANDLER);
        root.addHandler(HANDLER);
    }

    void end() {
        RUNNING.remove(this);
        if (OWNER.get() == this) {
            OWNER.remove();
        }
    }

    /**
     * Lets the log have warnings and errors with a text in them, and pages complain of it on their consoles, since the test
     * provokes that.
     */
    public synchronized TestLog allow(String part) {
        allowed.add(part);
        return this;
    }

    /** Whether it has no warning or error but those that are allowed. */
    public boolean isClean() {
        return troubles().isEmpty();
    }

    /** The warnings and errors that are not allowed. */
    public synchronized List<String> troubles() {
        return records.stream().filter(TestLog::isTrouble).map(TestLog::text).filter(text -> !allows(text)).toList();
    }

    synchronized boolean allows(String text) {
        return allowed.stream().anyMatch(text::contains);
    }

    /** All that was logged at the level of information or above, the oldest first. */
    public synchronized List<String> all() {
        return records.stream().map(TestLog::text).toList();
    }

    private static boolean isTrouble(LogRecord record) {
        var name = Optional.ofNullable(record.getLoggerName()).orElse("");
        // A server that stops says so of a connection that comes just then, such as that of a tab that says goodbye.
        if (name.startsWith("io.helidon.webserver.") && record.getThrown() instanceof RejectedExecutionException) {
            return false;
        }
        var own = name.startsWith("io.faststate.") || name.startsWith("io.helidon.");
        return record.getLevel().intValue() >= (own ? Level.WARNING : Level.SEVERE).intValue();
    }

    private static String text(LogRecord record) {
        var text = new StringWriter();
        var out = new PrintWriter(text);
        out.print(record.getLevel() + " " + record.getLoggerName() + ": " + new SimpleFormatter().formatMessage(record));
        Optional.ofNullable(record.getThrown()).ifPresent(thrown -> {
            out.println();
            thrown.printStackTrace(out);
        });
        out.flush();
        return text.toString();
    }

    private synchronized void take(LogRecord record) {
        if (records.size() < MOST) {
            records.add(record);
        }
    }

    /** Gives each record to the test whose thread started the server, by way of the threads that the server started. */
    private static final class Distributor extends Handler {
        Distributor() {
            setLevel(Level.INFO);
        }

        @Override
        public void publish(LogRecord record) {
            var owner = OWNER.get();
            if (!isLoggable(record) || isStop(record)) {
                return;
            }
            // A thread that many share, such as that of timers, may have been started for a test that is over.
            if (owner != null && RUNNING.contains(owner)) {
                owner.take(record);
            } else {
                RUNNING.forEach(log -> log.take(record));
            }
        }

        /** Whether a server tells that it was stopped just before it accepted a connection: Helidon logs that as an error. */
        private static boolean isStop(LogRecord record) {
            return record.getThrown() instanceof ClosedChannelException
                    && "io.helidon.webserver.ServerListener".equals(record.getLoggerName());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
