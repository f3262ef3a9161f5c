package io.faststate.dsl.render;

import io.faststate.dsl.Element;
import io.faststate.dsl.Getter;
import io.faststate.dsl.Node;
import io.faststate.dsl.State;
import io.faststate.dsl.expression.Evaluator;
import io.faststate.dsl.form.RecordSignal;
import io.faststate.dsl.identity.RouteId;
import io.faststate.dsl.port.HandlerTraits;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.NumberSignal;
import io.faststate.dsl.signal.Signal;
import io.faststate.dsl.value.FieldText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes nodes as UTF-8, escaped by context, into one growing array. One thread uses it at a time, for any number of
 * pages with {@link #reset} between them.
 */
public final class HtmlWriter implements ExpressionSink {
    private static final int ROOM = 8_192;

    private final Utf8Buffer out;
    private final RenderContext context;
    private final Evaluator evaluator;
    private ListNames lists = ListNames.ofPage();
    private Collection<String> chosen = List.of();
    private Submission submission = Submission.NONE;

    private HtmlWriter(RenderContext context, int room) {
        this.out = new Utf8Buffer(room);
        this.context = context;
        this.evaluator = new Evaluator(new ContextValues(context));
    }

    /** A writer for a page that is served. */
    public static HtmlWriter create(RenderContext context) {
        return create(context, ROOM);
    }

    /**
     * A writer for a page that is served.
     *
     * @param room how many bytes it has room for before it grows: best somewhat more than the page will take
     */
    public static HtmlWriter create(RenderContext context, int room) {
        return new HtmlWriter(context, room);
    }

    /** A writer for content without a server: handlers, regions and what follows a state are errors. */
    public static HtmlWriter create() {
        return new HtmlWriter(DetachedContext.INSTANCE, ROOM);
    }

    /**
     * The markup of a node that belongs to no page.
     *
     * @throws io.faststate.dsl.FastStateException if it has a handler, a binding or a region
     */
    public static byte[] prerender(Node node) {
        var out = new HtmlWriter(PrerenderContext.INSTANCE, ROOM);
        out.write(node);
        return out.toByteArray();
    }

    /** Forgets what was written and keeps the memory. */
    public void reset() {
        out.size = 0;
        lists = ListNames.ofPage();
    }

    /** How many bytes were written. */
    public int size() {
        return out.size;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return toByteArray(0, out.size);
    }

    /** A copy of what was written between two sizes. */
    public byte[] toByteArray(int from, int to) {
        return Arrays.copyOfRange(out.bytes, from, to);
    }

    /** Takes back what was written from an offset on. */
    public void cut(int from) {
        out.size = from;
    }

    /** Puts markup before what was written from an offset on. */
    public void insert(int at, byte[] markup) {
        out.insert(at, markup);
    }

    /** Copies what was written to a stream. */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(out.bytes, 0, out.size);
    }

    /** What was written, as a string. */
    @Override
    public String toString() {
        return new String(out.bytes, 0, out.size, StandardCharsets.UTF_8);
    }

    /** What the page refers to while it is written. */
    public RenderContext context() {
        return context;
    }

    /** What an expression is when the page is written, as the browser has it: a boolean, a number, a text or null. */
    public @Nullable Object initial(Expr<?> expression) {
        return evaluator.evaluate(expression);
    }

    /** The text that the browser makes of what an expression is when the page is written. */
    public String initialText(Expr<?> expression) {
        return evaluator.text(expression);
    }

    /** Writes {@link #initialText} between tags. */
    public void writeInitialText(Expr<?> expression) {
        var from = size();
        if (expression instanceof NumberSignal<?> signal && context.initial(signal) instanceof Integer number) {
            out.number((long) number);
        } else {
            text(initialText(expression));
        }
        context.initialText(from, this);
    }

    /** Writes a node and what is in it. */
    public void write(Node node) {
        node.write(this);
    }

    /**
     * Writes the root of a region or of a list's row. It gets the id unless it has its own, and the ids of the rows in
     * it depend on that and on nothing outside: rendered alone or with the page, they are the same.
     *
     * @return the id that it has
     */
    public String write(Element<?> root, String id) {
        return write(root, id, element -> element.write(this));
    }

    /**
     * Does as {@link #write(Element, String)} does, with another way to write the element.
     *
     * @return the id that it has
     */
    public String write(Element<?> root, String id, Consumer<Element<?>> way) {
        if (context == PrerenderContext.INSTANCE) {
            way.accept(root);
            return id;
        }
        var known = root.id();
        if (known.isEmpty()) {
            root.id(id);
        }
        var own = known.orElse(id);
        var outer = lists;
        lists = ListNames.within(own);
        try {
            way.accept(root);
        } finally {
            lists = outer;
        }
        return own;
    }

    /** Writes the content of a select, of which some values are chosen. */
    public void choosing(Collection<String> values, Runnable content) {
        var outer = chosen;
        chosen = values;
        try {
            content.run();
        } finally {
            chosen = outer;
        }
    }

    /** Writes the content of a form. */
    public void inForm(Submission form, Runnable content) {
        var outer = submission;
        submission = form;
        try {
            content.run();
        } finally {
            submission = outer;
        }
    }

    /** What a button without a type does to the form around it. */
    public Submission submission() {
        return submission;
    }

    /** The values that are chosen in the select which is written. */
    public Collection<String> chosen() {
        return chosen;
    }

    /** What the ids of a keyed list's rows begin with, where they have none of their own. */
    public String listPrefix(long code) {
        return lists.next(code);
    }

    /** Writes again what was written between two sizes. */
    public void repeat(int from, int to) {
        out.repeat(from, to);
    }

    /** Writes UTF-8 markup as it is. */
    public void bytes(byte[] markup) {
        out.put(markup);
    }

    /** Writes text between tags. */
    public void text(String text) {
        out.put(text, Escapes.TEXT);
    }

    /** Writes a whole number. */
    public void number(long value) {
        out.number(value);
    }

    /** Writes a number as {@link Double#toString(double)} does. */
    public void number(double value) {
        out.number(value);
    }

    /** Writes a start tag up to its attributes. */
    public void open(Tag tag) {
        out.put(tag.open);
    }

    /** Ends a start tag. */
    public void endOpen() {
        out.put('>');
    }

    /** Writes a start tag without attributes. */
    public void start(Tag tag) {
        out.put(tag.start);
    }

    /** Writes an end tag. */
    public void end(Tag tag) {
        out.put(tag.end);
    }

    /** Writes an attribute; a URL of a scheme that could run code becomes {@code #blocked}. */
    public void attribute(AttributeName name, String value) {
        var checked = name.value() == AttributeName.Value.TEXT ? value : Urls.checked(name, value);
        out.put(name.start);
        out.put(checked, Escapes.ATTRIBUTE);
        out.put('"');
    }

    /** Writes an attribute that is a whole number. */
    public void attribute(AttributeName name, long value) {
        out.put(name.start);
        out.number(value);
        out.put('"');
    }

    /** Writes an attribute that is a number, without decimals where it has none. */
    public void attribute(AttributeName name, double value) {
        out.put(name.start);
        if (value == (int) value) {
            out.number((long) value);
        } else {
            out.number(value);
        }
        out.put('"');
    }

    /** Writes an attribute without a value. */
    public void flag(AttributeName name) {
        out.put(name.bare);
    }

    /** Begins an attribute whose value the methods of {@link ExpressionSink} write. */
    public void openExpression(AttributeName name) {
        if (context == PrerenderContext.INSTANCE) {
            throw PrerenderContext.refused(name.text());
        }
        out.put(name.start);
    }

    /** Ends an attribute. */
    public void endExpression() {
        out.put('"');
    }

    /** Writes the text of a {@code script} element so that it can't end the element. */
    public void script(String code) {
        out.put(RawText.script(code), Escapes.NONE);
    }

    /** Writes the text of a {@code style} element so that it can't end the element. */
    public void style(String css) {
        out.put(RawText.style(css), Escapes.NONE);
    }

    /** Repeats a line feed at a position, which a parser drops after the tags of {@code pre} and {@code textarea}. */
    public void keepLineFeed(int at) {
        if (at < out.size && out.bytes[at] == '\n') {
            out.insert(at, '\n');
        }
    }

    /** Writes expression text that was encoded before. */
    public void code(Code code) {
        out.put(code.chunk);
    }

    /** Writes the address of a handler in expression text. */
    public void routeId(RouteId id) {
        out.put(id);
    }

    @Override
    public void code(String code) {
        out.put(code, Escapes.CODE);
    }

    @Override
    public void literal(@Nullable Object value) {
        JsonLiteral.write(value, out);
    }

    @Override
    public void assigned(RecordSignal<?> signal, Record value) {
        context.assigned(signal, value);
    }

    @Override
    public void signal(Signal<?> signal) {
        var unused = context.initial(signal);
        out.put('$');
        out.ascii(signal.name());
    }

    @Override
    public void mirror(State<?> state, Getter<?, ?> part) {
        out.put('$');
        code(context.mirror(state, part).name());
    }

    @Override
    public boolean isNumberAsText(State<?> state, Getter<?, ?> part) {
        return context.mirror(state, part).value() instanceof Number number && FieldText.needsText(number.getClass());
    }

    @Override
    public boolean needs(ClientModule part) {
        return context.needs(part);
    }

    @Override
    public void action(Serializable handler, HandlerTraits traits, @Nullable ClientAction sending) {
        context.action(handler, traits, sending, this);
    }
}
