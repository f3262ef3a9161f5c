package io.faststate.dsl.identity;

import static io.faststate.dsl.identity.Seen.see;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Handlers that use two rows in every way that could fool an analysis of their bodies. */
@SuppressWarnings({"EqualsBrokenForNull", "ReferenceEquality", "UnusedVariable", "VoidUsed"})
final class NarrowingForms {
    interface Titled {
        String title();
    }

    record Row(long id, String title, int price, boolean done) implements Titled {
        String both() {
            return id + title;
        }

        Row at(int newPrice) {
            return new Row(id, title, newPrice, done);
        }

        Handler own() {
            return () -> see(price);
        }

        Handler ownByAccessor() {
            return () -> see(this.title() + price());
        }

        Handler ownEscaping() {
            return () -> see(this);
        }
    }

    interface Form extends BiFunction<Row, Row, Handler> {}

    private NarrowingForms() {}

    /** Forms of which less than the two rows can be seen. */
    static final List<Form> NARROW = List.of(
            (r, s) -> () -> see(r.id()),
            (r, s) -> () -> see(r.id() + s.price()),
            (r, s) -> () -> see(r.id),
            (r, s) -> () -> {
                for (int i = 0; i < 2; i++) {
                    see(r.price() + i);
                }
            },
            (r, s) -> () -> {
                Supplier<Object> title = r::title;
                see(title.get());
            },
            (r, s) -> () -> {
                Supplier<Supplier<Object>> done = () -> () -> r.done();
                see(done.get().get());
            },
            (r, s) -> () -> {
                BiFunction<Row, Row, Object> both = (x, y) -> x.id() + "" + y.price() + r.done();
                see(both.apply(new Row(1, "b", 2, true), new Row(3, "c", 4, false)));
            },
            (r, s) -> () -> {
                switch (r.title()) {
                    case "a" -> see(1);
                    case "b" -> see(r.price());
                    default -> see(r.id());
                }
            },
            (r, s) -> () -> {
                Row alias = r;
                see(alias.price());
            },
            (r, s) -> () -> {
                try {
                    see(r.title().charAt(r.price()));
                } catch (RuntimeException e) {
                    see(s.title());
                }
            },
            (r, s) -> () -> {
                int three = 3;
                Supplier<Object> sum = () -> three + r.price() + s.id();
                see(sum.get());
            },
            (r, s) -> () -> {
                long wide = 5;
                double wider = 2;
                Function<Long, Object> text = x -> x + wide + wider + s.title() + r.id();
                see(text.apply(1L));
            },
            (r, s) -> () -> see(r == null ? "none" : r.title()),
            (r, s) -> () -> {
                synchronized (NarrowingForms.class) {
                    see(r.price() > 2 ? s.id() : s.price());
                }
            },
            (r, s) -> () -> see(Objects.requireNonNull(r).title()),
            (r, s) -> () -> see(List.of(r.id(), s.done(), r.id())),
            (r, s) -> () -> {
                Row either = r;
                for (int i = 0; i < 2; i++) {
                    see(either.id());
                    either = s;
                }
            },
            (r, s) -> r.own(),
            (r, s) -> s.ownByAccessor(),
            (r, s) -> new RowOwner(3).see(r));

    /** Forms that see a row as a whole, or in a way that is not followed. */
    static final List<Form> WHOLE = List.of(
            (r, s) -> () -> see(r),
            (r, s) -> () -> see(r.both()),
            (r, s) -> () -> see((r.done() ? r : s).title()),
            (r, s) -> () -> {
                if (r instanceof Row(var id, var title, var price, var done)) {
                    see(title + id + price + done);
                }
            },
            (r, s) -> () -> see(titleOf(r)),
            (r, s) -> () -> {
                Function<Row, Object> swap = x -> x.id() + s.title();
                see(swap.apply(r));
            },
            (r, s) -> () -> see(r.equals(s)),
            (r, s) -> () -> see(r.toString()),
            (r, s) -> () -> see("" + r),
            (r, s) -> () -> see(r.hashCode()),
            (r, s) -> () -> see(List.of(r, s).get(0).title()),
            (r, s) -> () -> {
                Object object = r;
                see(object);
            },
            (r, s) -> () -> {
                Row[] box = {s};
                box[0] = r;
                see(box[0].done());
            },
            (r, s) -> () -> {
                class Local {
                    Object title() {
                        return r.title();
                    }
                }
                see(new Local().title());
            },
            (r, s) -> () -> {
                var anonymous = new Object() {
                    Object done() {
                        return s.done();
                    }
                };
                see(anonymous.done());
            },
            (r, s) -> () -> see(r.at(9).title()),
            (r, s) -> () -> {
                Titled titled = r;
                see(titled.title());
            },
            (r, s) -> () -> {
                Supplier<Object> all = () -> r;
                see(all.get());
            },
            (r, s) -> () -> {
                Row chosen = s;
                if (r.done()) {
                    chosen = r;
                }
                Row last = chosen;
                Supplier<Object> text = () -> last.toString();
                see(text.get());
            },
            (r, s) -> () -> {
                Supplier<String> text = r::toString;
                see(text.get());
            },
            (r, s) -> () -> see(r == s ? 1 : r.id()),
            (r, s) -> r.ownEscaping(),
            (r, s) -> r::both);

    /** Lambdas that capture {@code this} beside a row. */
    record RowOwner(int factor) {
        Handler see(Row row) {
            return () -> {
                long wide = row.id();
                Supplier<Object> product = () -> factor * (long) row.price() + wide;
                Seen.see(product.get());
            };
        }
    }

    private static String titleOf(Row row) {
        return row.title();
    }
}
