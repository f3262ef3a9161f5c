package io.faststate.dsl;

import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** An attribute of an element, in a chain of them. */
abstract class Attribute {
    final AttributeName name;
    @Nullable Attribute next;

    Attribute(AttributeName name) {
        this.name = name;
    }

    abstract void write(HtmlWriter out);

    /** The value, where it is a plain one. */
    @Nullable String text() {
        return null;
    }

    /** Whether another of the same name writes the same and tells the context nothing new. */
    boolean same(Attribute other) {
        return false;
    }

    /** Text, or a URL where the name says so. */
    static final class Plain extends Attribute {
        final String value;

        Plain(AttributeName name, String value) {
            super(name);
            this.value = value;
        }

        @Override
        String text() {
            return value;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Plain plain && value.equals(plain.value);
        }

        @Override
        void write(HtmlWriter out) {
            out.attribute(name, value);
        }
    }

    /** A whole number. */
    static final class Whole extends Attribute {
        private final long value;

        Whole(AttributeName name, long value) {
            super(name);
            this.value = value;
        }

        @Override
        String text() {
            return Long.toString(value);
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Whole whole && value == whole.value;
        }

        @Override
        void write(HtmlWriter out) {
            out.attribute(name, value);
        }
    }

    /** A number. */
    static final class Real extends Attribute {
        private final double value;

        Real(AttributeName name, double value) {
            super(name);
            this.value = value;
        }

        @Override
        String text() {
            return value == (int) value ? Integer.toString((int) value) : Double.toString(value);
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Real real && Double.compare(value, real.value) == 0;
        }

        @Override
        void write(HtmlWriter out) {
            out.attribute(name, value);
        }
    }

    /** A name alone. */
    static final class Flag extends Attribute {
        Flag(AttributeName name) {
            super(name);
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Flag;
        }

        @Override
        void write(HtmlWriter out) {
            out.flag(name);
        }
    }

    /** The name of a signal, which the page must have declared. */
    @SuppressWarnings("ReferenceEquality") // two equal signals may begin with different values
    static final class SignalName extends Attribute {
        private final Signal<?> signal;

        SignalName(AttributeName name, Signal<?> signal) {
            super(name);
            this.signal = signal;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof SignalName named && signal == named.signal;
        }

        @Override
        void write(HtmlWriter out) {
            var unused = out.context().initial(signal);
            out.attribute(name, signal.name());
        }
    }

    /** A client expression. */
    @SuppressWarnings("ReferenceEquality") // what is itself writes the same
    static final class Expression extends Attribute {
        private final Expr<?> value;

        Expression(AttributeName name, Expr<?> value) {
            super(name);
            this.value = value;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Expression expression && value == expression.value;
        }

        @Override
        void write(HtmlWriter out) {
            out.openExpression(name);
            value.write(out);
            out.endExpression();
        }
    }
}
