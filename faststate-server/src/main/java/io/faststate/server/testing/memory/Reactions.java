package io.faststate.server.testing.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs what depends on signals whenever these change: first what derives values, then what shows them. */
final class Reactions {
    /** How often something may run in one go before it counts as something that never ends. */
    private static final int LIMIT = 100;

    private final Map<String, Set<Reaction>> readers = new HashMap<>();
    private final Set<Reaction> ofEverything = new LinkedHashSet<>();
    private final Set<Reaction> derivations = new LinkedHashSet<>();
    private final Set<Reaction> effects = new LinkedHashSet<>();
    private final Map<Reaction, Integer> runs = new HashMap<>();
    private @Nullable Reaction current;
    private int depth;

    /** Something that runs now and whenever a signal that it read changes. */
    final class Reaction {
        private final Runnable action;
        private final Consumer<RuntimeException> failed;
        private final boolean derives;
        private final Set<List<String>> reads = new HashSet<>();
        private boolean stopped;

        private Reaction(Runnable action, Consumer<RuntimeException> failed, boolean derives) {
            this.action = action;
            this.failed = failed;
            this.derives = derives;
        }

        /** Runs it. */
        void run() {
            if (stopped) {
                return;
            }
            if (runs.merge(this, 1, Integer::sum) > LIMIT) {
                failed.accept(new IllegalStateException("runs without end, since it changes what it reads"));
                return;
            }
            forget();
            batch(() -> {
                var before = current;
                current = this;
                try {
                    action.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                } finally {
                    current = before;
                }
            });
        }

        /** Ends it. */
        void stop() {
            stopped = true;
            forget();
        }

        private void forget() {
            derivations.remove(this);
            effects.remove(this);
            ofEverything.remove(this);
            for (var path : reads) {
                var others = readers.get(path.get(0));
                if (others != null) {
                    others.remove(this);
                }
            }
            reads.clear();
        }
    }

    /** Begins something; an error goes to {@code failed}. */
    Reaction react(Runnable action, Consumer<RuntimeException> failed, boolean derives) {
        var reaction = new Reaction(action, failed, derives);
        reaction.run();
        return reaction;
    }

    /** Notes that what runs read a signal; what derives values is up to date afterwards. */
    void read(List<String> path) {
        settle();
        var reader = current;
        if (reader != null && reader.reads.add(List.copyOf(path))) {
            readers.computeIfAbsent(path.get(0), name -> new LinkedHashSet<>()).add(reader);
        }
    }

    /** Notes that what runs read all signals. */
    void readAll() {
        if (current != null) {
            ofEverything.add(current);
        }
    }

    /** Runs something whose reads are not noted. */
    <T> T untracked(Supplier<T> action) {
        var before = current;
        current = null;
        try {
            return action.get();
        } finally {
            current = before;
        }
    }

    /** Wakes those that read a signal, what is in it, or what it is in. */
    void changed(List<String> path) {
        batch(() -> {
            for (var reader : readers.getOrDefault(path.get(0), Set.of())) {
                if (reader.reads.stream().anyMatch(read -> touches(read, path))) {
                    wake(reader);
                }
            }
            ofEverything.forEach(this::wake);
        });
    }

    private static boolean touches(List<String> one, List<String> other) {
        var length = Math.min(one.size(), other.size());
        return one.subList(0, length).equals(other.subList(0, length));
    }

    private void wake(Reaction reader) {
        (reader.derives ? derivations : effects).add(reader);
    }

    /** Makes several changes one: what depends on them runs once, at the end. */
    void batch(Runnable changes) {
        depth++;
        try {
            changes.run();
        } finally {
            if (depth == 1) {
                settle();
                while (!effects.isEmpty()) {
                    next(effects).run();
                    settle();
                }
                runs.clear();
            }
            depth--;
        }
    }

    private void settle() {
        while (!derivations.isEmpty()) {
            next(derivations).run();
        }
    }

    private static Reaction next(Set<Reaction> queue) {
        var first = queue.iterator().next();
        queue.remove(first);
        return first;
    }
}
