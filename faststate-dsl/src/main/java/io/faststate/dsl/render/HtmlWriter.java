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
 * Writes nodes as UTF-8 into a growing array, and escapes text by context. Call {@link #reset} to reuse it for another
 * page. Only one thread may use it at a time.
 */
public final class HtmlWriter implements ExpressionSink {
    private static final int ROOM = 8_192;

    private final Utf8Buffer out;
    private final RenderContext context;
    private final Base base;
    private final Evaluator evaluator;
    private ListNames lists = ListNames.ofPage();
    private Collection<String> chosen = List.of();
    private Submission submission = Submission.NONE;

    private HtmlWriter(RenderContext context, Base base, int room) {
        this.out = new Utf8Buffer(room);
        this.context = context;
        this.base = base;
        this.evaluator = new Evaluator(new ContextValues(context));
    }

    /** Creates a writer for a page that is served. */
    public static HtmlWriter create(RenderContext context) {
        return create(context, ROOM);
    }

    /**
     * Creates a writer for a page that is served.
     *
     * @param room the initial capacity in bytes, ideally slightly more than the page needs
     */
    public static HtmlWriter create(RenderContext context, int room) {
        return new HtmlWriter(context, Base.of(context.base()), room);
    }

    /** Creates a writer for content without a server. Handlers, regions and bindings to states are errors. */
    public static HtmlWriter create() {
        return detached("");
    }

    /**
     * Creates a writer for content without a server, in an application with a base path. Handlers, regions and bindings
     * to states are errors.
     *
     * @param base the base path, such as {@code /app}; empty for none
     */
    public static HtmlWriter detached(String base) {
        return new HtmlWriter(DetachedContext.INSTANCE, Base.of(base), ROOM);
    }

    /**
     * Renders a node that belongs to no page, once for pages below any base path.
     *
     * @throws io.faststate.dsl.FastStateException if it has a handler, a binding or a region
     */
    public static Prerendered prerender(Node node) {
        var base = Base.later();
        var out = new HtmlWriter(PrerenderContext.INSTANCE, base, ROOM);
        out.write(node);
        return new Prerendered(out.toByteArray(), base.places());
    }

    /** Discards the output and keeps the memory. */
    public void reset() {
        out.size = 0;
        lists = ListNames.ofPage();
    }

    /** The size of the output in bytes. */
    public int size() {
        return out.size;
    }

    /** A copy of the output. */
    public byte[] toByteArray() {
        return toByteArray(0, out.size);
    }

    /** A copy of the output between two offsets. */
    public byte[] toByteArray(int from, int to) {
        return Arrays.copyOfRange(out.bytes, from, to);
    }

    /** Discards the output from an offset on. */
    public void cut(int from) {
        out.size = from;
    }

    /** Inserts markup at an offset. */
    public void insert(int at, byte[] markup) {
        out.insert(at, markup);
    }

    /** Copies the output to a stream. */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(out.bytes, 0, out.size);
    }

    /** The output as a string. */
    @Override
    public String toString() {
        return new String(out.bytes, 0, out.size, StandardCharsets.UTF_8);
    }

    /** The context of the page being written. */
    public RenderContext context() {
        return context;
    }

    /**
     * The value of an expression at the time of the render, in the browser's form: a boolean, a number, a text or null.
     */
    public @Nullable Object initial(Expr<?> expression) {
        return evaluator.evaluate(expression);
    }

    /** The text that the browser shows for the value of an expression at the time of the render. */
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

    /** Writes a node and its content. */
    public void write(Node node) {
        node.write(this);
    }

    /**
     * Writes the root element of a region or of a list's row. The root gets the id unless it has its own. The ids of
     * rows inside depend on the root's id and on nothing outside, so they are the same whether it is rendered alone or
     * with the page.
     *
     * @return the id of the root
     */
    public String write(Element<?> root, String id) {
        return write(root, id, element -> element.write(this));
    }

    /**
     * Like {@link #write(Element, String)}, with another way to write the element.
     *
     * @return the id of the root
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

    /** Writes the content of a select in which these values are chosen. */
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

    /** What a button without a type does to the enclosing form. */
    public Submission submission() {
        return submission;
    }

    /** The values that are chosen in the current select. */
    public Collection<String> chosen() {
        return chosen;
    }

    /** The prefix for the ids of a keyed list's rows that have no id of their own. */
    public String listPrefix(long code) {
        return lists.next(code);
    }

    /** Repeats the output between two offsets. */
    public void repeat(int from, int to) {
        out.repeat(from, to);
    }

    /** Writes UTF-8 markup unescaped. */
    public void bytes(byte[] markup) {
        out.put(markup);
    }

    /** Writes markup that was rendered before, with the base path before its addresses. */
    public void bytes(Prerendered markup) {
        if (base.isNone()) {
            out.put(markup.markup());
        } else {
            base.markup(out, markup.markup(), markup.fromRoot());
        }
    }

    /** Writes text between tags. */
    public void text(String text) {
        out.put(text, Escapes.TEXT);
    }

    /** Writes a whole number. */
    public void number(long value) {
        out.number(value);
    }

    /** Writes a number like {@link Double#toString(double)}. */
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

    /** Writes an attribute. A URL whose scheme could run code becomes {@code #blocked}. */
    public void attribute(AttributeName name, String value) {
        var checked = name.value() == AttributeName.Value.TEXT ? value : Urls.checked(name, value);
        out.put(name.start);
        out.put(checked, Escapes.ATTRIBUTE);
        out.put('"');
    }

    /**
     * Writes an attribute that holds URLs. The base path is put before those that begin with a single slash, unless
     * they begin with the base path already.
     */
    public void address(AttributeName name, String value) {
        if (base.isNone()) {
            attribute(name, value);
            return;
        }
        out.put(name.start);
        var checked = Urls.checked(name, value);
        base.value(out, checked, Urls.fromRoot(name, checked));
        out.put('"');
    }

    /** Writes an attribute that holds a whole document, which is rendered like the page around it. */
    public void document(AttributeName name, Node document) {
        var inner = new HtmlWriter(DetachedContext.INSTANCE, base.inner(), ROOM);
        inner.write(document);
        out.put(name.start);
        base.document(out, inner.toByteArray(), inner.base.places());
        out.put('"');
    }

    /** Writes an attribute that is a whole number. */
    public void attribute(AttributeName name, long value) {
        out.put(name.start);
        out.number(value);
        out.put('"');
    }

    /** Writes an attribute that is a number, without decimals if it is whole. */
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

    /** Begins an attribute. The methods of {@link ExpressionSink} write its value. */
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

    /**
     * Doubles a line feed at a position, because parsers drop the first one after the start tags of {@code pre} and
     * {@code textarea}.
     */
    public void keepLineFeed(int at) {
        if (at < out.size && out.bytes[at] == '\n') {
            out.insert(at, '\n');
        }
    }

    /** Writes expression text that is already encoded. */
    public void code(Code code) {
        out.put(code.chunk);
    }

    /** Writes the route id of a handler in expression text. */
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
