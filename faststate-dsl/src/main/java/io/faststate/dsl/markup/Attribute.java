package io.faststate.dsl.markup;

import io.faststate.dsl.Node;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.Signal;
import org.jspecify.annotations.Nullable;

/** An attribute of an element, linked to the next one. */
public abstract class Attribute {
    public final AttributeName name;
    @Nullable Attribute next;

    protected Attribute(AttributeName name) {
        this.name = name;
    }

    public abstract void write(HtmlWriter out);

    /** The value if it is plain text; otherwise null. */
    public @Nullable String text() {
        return null;
    }

    /** Whether another attribute of the same name writes the same bytes and adds nothing to the context. */
    boolean same(Attribute other) {
        return false;
    }

    /** One or more URLs, which are below the base path of the application if they begin with a slash. */
    public static final class Address extends Attribute {
        private final String value;

        public Address(AttributeName name, String value) {
            super(name);
            this.value = value;
        }

        @Override
        public String text() {
            return value;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Address address && value.equals(address.value);
        }

        @Override
        public void write(HtmlWriter out) {
            out.address(name, value);
        }
    }

    /** A whole document. */
    public static final class Document extends Attribute {
        private final Node value;

        public Document(AttributeName name, Node value) {
            super(name);
            this.value = value;
        }

        @Override
        public void write(HtmlWriter out) {
            out.document(name, value);
        }
    }

    /** A text that is written as it stands. If the attribute's name implies a URL, its scheme is checked. */
    public static final class Plain extends Attribute {
        final String value;

        public Plain(AttributeName name, String value) {
            super(name);
            this.value = value;
        }

        @Override
        public String text() {
            return value;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Plain plain && value.equals(plain.value);
        }

        @Override
        public void write(HtmlWriter out) {
            out.attribute(name, value);
        }
    }

    /** A whole number. */
    public static final class Whole extends Attribute {
        private final long value;

        public Whole(AttributeName name, long value) {
            super(name);
            this.value = value;
        }

        @Override
        public String text() {
            return Long.toString(value);
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Whole whole && value == whole.value;
        }

        @Override
        public void write(HtmlWriter out) {
            out.attribute(name, value);
        }
    }

    /** A number. */
    public static final class Real extends Attribute {
        private final double value;

        public Real(AttributeName name, double value) {
            super(name);
            this.value = value;
        }

        @Override
        public String text() {
            return value == (int) value ? Integer.toString((int) value) : Double.toString(value);
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Real real && Double.compare(value, real.value) == 0;
        }

        @Override
        public void write(HtmlWriter out) {
            out.attribute(name, value);
        }
    }

    /** An attribute without a value. */
    public static final class Flag extends Attribute {
        public Flag(AttributeName name) {
            super(name);
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Flag;
        }

        @Override
        public void write(HtmlWriter out) {
            out.flag(name);
        }
    }

    /** The name of a signal, which the page must have declared. */
    @SuppressWarnings("ReferenceEquality") // two equal signals may have different initial values
    public static final class SignalName extends Attribute {
        private final Signal<?> signal;

        public SignalName(AttributeName name, Signal<?> signal) {
            super(name);
            this.signal = signal;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof SignalName named && signal == named.signal;
        }

        @Override
        public void write(HtmlWriter out) {
            var unused = out.context().initial(signal);
            out.attribute(name, signal.name());
        }
    }

    /** A client expression. */
    @SuppressWarnings("ReferenceEquality") // identical expressions write the same
    public static final class Expression extends Attribute {
        private final Expr<?> value;

        public Expression(AttributeName name, Expr<?> value) {
            super(name);
            this.value = value;
        }

        @Override
        boolean same(Attribute other) {
            return other instanceof Expression expression && value == expression.value;
        }

        @Override
        public void write(HtmlWriter out) {
            out.openExpression(name);
            value.write(out);
            out.endExpression();
        }
    }
}
