package io.faststate.dsl;

import io.faststate.dsl.element.A;
import io.faststate.dsl.element.Abbr;
import io.faststate.dsl.element.Address;
import io.faststate.dsl.element.Area;
import io.faststate.dsl.element.Article;
import io.faststate.dsl.element.Aside;
import io.faststate.dsl.element.Audio;
import io.faststate.dsl.element.B;
import io.faststate.dsl.element.Base;
import io.faststate.dsl.element.Bdi;
import io.faststate.dsl.element.Bdo;
import io.faststate.dsl.element.Blockquote;
import io.faststate.dsl.element.Body;
import io.faststate.dsl.element.Br;
import io.faststate.dsl.element.Button;
import io.faststate.dsl.element.Canvas;
import io.faststate.dsl.element.Caption;
import io.faststate.dsl.element.Cite;
import io.faststate.dsl.element.Code;
import io.faststate.dsl.element.Col;
import io.faststate.dsl.element.Colgroup;
import io.faststate.dsl.element.CustomElement;
import io.faststate.dsl.element.Data;
import io.faststate.dsl.element.Datalist;
import io.faststate.dsl.element.Dd;
import io.faststate.dsl.element.Del;
import io.faststate.dsl.element.Details;
import io.faststate.dsl.element.Dfn;
import io.faststate.dsl.element.Dialog;
import io.faststate.dsl.element.Div;
import io.faststate.dsl.element.Dl;
import io.faststate.dsl.element.Dt;
import io.faststate.dsl.element.Em;
import io.faststate.dsl.element.Embed;
import io.faststate.dsl.element.Fieldset;
import io.faststate.dsl.element.Figcaption;
import io.faststate.dsl.element.Figure;
import io.faststate.dsl.element.Footer;
import io.faststate.dsl.element.Form;
import io.faststate.dsl.element.H1;
import io.faststate.dsl.element.H2;
import io.faststate.dsl.element.H3;
import io.faststate.dsl.element.H4;
import io.faststate.dsl.element.H5;
import io.faststate.dsl.element.H6;
import io.faststate.dsl.element.Head;
import io.faststate.dsl.element.Header;
import io.faststate.dsl.element.Hgroup;
import io.faststate.dsl.element.Hr;
import io.faststate.dsl.element.HtmlElement;
import io.faststate.dsl.element.I;
import io.faststate.dsl.element.Iframe;
import io.faststate.dsl.element.Img;
import io.faststate.dsl.element.Input;
import io.faststate.dsl.element.Ins;
import io.faststate.dsl.element.Kbd;
import io.faststate.dsl.element.Label;
import io.faststate.dsl.element.Legend;
import io.faststate.dsl.element.Li;
import io.faststate.dsl.element.Link;
import io.faststate.dsl.element.Main;
import io.faststate.dsl.element.MapElement;
import io.faststate.dsl.element.Mark;
import io.faststate.dsl.element.MathElement;
import io.faststate.dsl.element.Menu;
import io.faststate.dsl.element.Meta;
import io.faststate.dsl.element.Meter;
import io.faststate.dsl.element.Nav;
import io.faststate.dsl.element.Noscript;
import io.faststate.dsl.element.ObjectElement;
import io.faststate.dsl.element.Ol;
import io.faststate.dsl.element.Optgroup;
import io.faststate.dsl.element.Option;
import io.faststate.dsl.element.Output;
import io.faststate.dsl.element.P;
import io.faststate.dsl.element.Picture;
import io.faststate.dsl.element.Pre;
import io.faststate.dsl.element.Progress;
import io.faststate.dsl.element.Q;
import io.faststate.dsl.element.Rp;
import io.faststate.dsl.element.Rt;
import io.faststate.dsl.element.Ruby;
import io.faststate.dsl.element.S;
import io.faststate.dsl.element.Samp;
import io.faststate.dsl.element.Script;
import io.faststate.dsl.element.Search;
import io.faststate.dsl.element.Section;
import io.faststate.dsl.element.Select;
import io.faststate.dsl.element.Selectedcontent;
import io.faststate.dsl.element.Slot;
import io.faststate.dsl.element.Small;
import io.faststate.dsl.element.Source;
import io.faststate.dsl.element.Span;
import io.faststate.dsl.element.Strong;
import io.faststate.dsl.element.Style;
import io.faststate.dsl.element.Sub;
import io.faststate.dsl.element.Summary;
import io.faststate.dsl.element.Sup;
import io.faststate.dsl.element.Table;
import io.faststate.dsl.element.Tbody;
import io.faststate.dsl.element.Td;
import io.faststate.dsl.element.Template;
import io.faststate.dsl.element.Textarea;
import io.faststate.dsl.element.Tfoot;
import io.faststate.dsl.element.Th;
import io.faststate.dsl.element.Thead;
import io.faststate.dsl.element.Time;
import io.faststate.dsl.element.Title;
import io.faststate.dsl.element.Tr;
import io.faststate.dsl.element.Track;
import io.faststate.dsl.element.U;
import io.faststate.dsl.element.Ul;
import io.faststate.dsl.element.Var;
import io.faststate.dsl.element.Video;
import io.faststate.dsl.element.Wbr;
import io.faststate.dsl.form.Draft;
import io.faststate.dsl.form.RecordFields;
import io.faststate.dsl.markup.Fragment;
import io.faststate.dsl.markup.Guarded;
import io.faststate.dsl.markup.Items;
import io.faststate.dsl.markup.Raw;
import io.faststate.dsl.markup.Rows;
import io.faststate.dsl.markup.Text;
import io.faststate.dsl.port.Work;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Live;
import io.faststate.dsl.signal.BooleanExpr;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.signal.ScrollOption;
import io.faststate.dsl.signal.StringSignal;
import io.faststate.dsl.signal.ToastKind;

import java.lang.constant.Constable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The factories that a view is built from: one for each HTML element, and nodes for lists, conditions and regions.
 * Import them statically.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/indices.html#elements-3">The elements of HTML</a>
 */
public final class Html {
    private Html() {}

    /** The escaped text of a value. Use it for values that can't be content on their own. */
    public static Node text(Object value) {
        if (value == null) {
            throw new FastStateException("text(…) was given null; use none()");
        }
        return new Text(value.toString());
    }

    /**
     * Markup that is written unescaped. This is the only way around escaping: never pass it anything that a user can
     * influence.
     */
    public static Node raw(String markup) {
        return Raw.of(markup);
    }

    /** An empty node. */
    public static Node none() {
        return Raw.NOTHING;
    }

    /** Form fields for a record that the browser holds, one field for each component. */
    public static <R extends Record> RecordFields<R> fields(Draft<R> draft) {
        return RecordFields.of(draft);
    }

    /** Content without an element around it. */
    public static Node fragment(Constable... content) {
        return new Fragment(content);
    }

    /** Content without an element around it. */
    public static Node fragment(Collection<? extends Constable> content) {
        return new Fragment(content.toArray(Constable[]::new));
    }

    /** The node if the condition holds, otherwise nothing. */
    public static Node when(boolean condition, Node node) {
        return condition ? node : none();
    }

    /** The supplied node if the condition holds, otherwise nothing. The supplier runs only if the condition holds. */
    public static Node when(boolean condition, Supplier<? extends Node> node) {
        return condition ? node.get() : none();
    }

    /** The view of a value if it is present, otherwise nothing. */
    public static <T> Node when(Optional<? extends T> value, Function<? super T, ? extends Node> view) {
        return value.isPresent() ? view.apply(value.get()) : none();
    }

    /**
     * One row for each item, rendered when it is written. A row has one root element. Unless the root has an id, it
     * gets one derived from the key, so that the browser keeps the row when others are added or removed.
     *
     * @param key identifies an item: its text is unique in the list and stays the same for the life of the item
     * @throws FastStateException if two items have the same key
     */
    public static <T> Node each(Iterable<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        return new Rows<>(items, key, view);
    }

    /** One row for each item of a stream, like {@link #each(Iterable, Function, Row)}. */
    public static <T> Node each(Stream<? extends T> items, Function<? super T, ?> key, Row<? super T> view) {
        return new Rows<>(items.toList(), key, view);
    }

    /**
     * Content for each item, rendered when it is written. Use it for lists that never change while the page is open.
     */
    public static <T> Node each(Iterable<? extends T> items, Function<? super T, ? extends Constable> view) {
        return new Items<>(items, view);
    }

    /** A region that shows a value. When the value changes, the region alone is re-rendered and morphed. */
    public static <T> Node live(Value<T> value, Region<? super T> view) {
        return new Live(List.of(value), view);
    }

    /** A region that shows two values. */
    public static <T, V> Node live(Value<T> first, Value<V> second, Region.Pair<? super T, ? super V> view) {
        return new Live(List.of(first, second), view);
    }

    /** A region that follows every value that its view reads. */
    public static Node live(Region.Plain view) {
        return new Live(List.of(), view);
    }

    /**
     * A region whose value takes long to load. It shows a placeholder at once. When the tab's stream opens, the value
     * is loaded on a virtual thread, in parallel with other loads, and shown as soon as it is available:
     *
     * {@snippet :
     * var month = months.get();
     * return async(() -> reports.load(month), report -> table(rows(report)), p("Loading the report…"));
     * }
     *
     * <p>The value is loaded once for each tab, not for each render. The loader runs outside of any render or event, so
     * capture what it needs, such as the value of a state. When a captured value changes, the placeholder is shown and
     * the value is loaded again. Loaders with the same code and the same captures share one load. A failure is logged,
     * and shown with its error code and a button to try again.
     *
     * <p>The element that replaces the placeholder takes over its id unless it has its own. If the ids differ, the
     * whole page is sent.
     */
    public static <T> Async<T> async(Loader<T> loader, Region<? super T> view, Element<?> placeholder) {
        return new Async<>(loader, view, placeholder);
    }

    /** Content that is shown only while a guard allows it, and whose handlers run only then. */
    public static Node guard(Guard guard, Supplier<? extends Node> content) {
        Work.notePersonal();
        return guard.allows() ? new Guarded(guard, Work.guarded(guard, content)) : none();
    }

    /**
     * The markup of a node that never changes, rendered once. Keep it in a constant and use it in any number of pages
     * and applications: their base paths are put before its addresses.
     *
     * @throws FastStateException if the node has a handler, a binding or a region, which belong to one page
     */
    public static Node prerender(Node node) {
        return Raw.of(HtmlWriter.prerender(node));
    }

    /**
     * Renders a node outside of a page and returns its markup.
     *
     * @throws FastStateException if the node has a handler, a region, or a binding to a state
     */
    public static String render(Node node) {
        var out = HtmlWriter.create();
        out.write(node);
        return out.toString();
    }

    /** Waits until no event has occurred for that long, then reacts to the last one. */
    public static EventOption debounce(Duration quiet) {
        return EventOption.debounce(quiet);
    }

    /** Reacts to an event at once, then ignores events for that long. */
    public static EventOption throttle(Duration pause) {
        return EventOption.throttle(pause);
    }

    /** Reacts to the first event only. */
    public static EventOption once() {
        return EventOption.once();
    }

    /** Prevents the browser's default action for the event. */
    public static EventOption prevent() {
        return EventOption.prevent();
    }

    /** Stops the event from reaching the enclosing elements. */
    public static EventOption stop() {
        return EventOption.stop();
    }

    /** Reacts only to events outside of the element. */
    public static EventOption outside() {
        return EventOption.outside();
    }

    /** Runs the handler concurrently: later events of the tab don't wait for it. */
    public static EventOption concurrent() {
        return EventOption.concurrent();
    }

    /**
     * Limits how often the handler runs for each session, user or address:
     * {@code onSubmit(signIn, throttleBy(ThrottleKey.ADDRESS, 5, Duration.ofMinutes(1)))}.
     */
    public static EventOption throttleBy(ThrottleKey key, int events, Duration period) {
        return EventOption.throttleBy(key, events, period);
    }

    /**
     * Asks the user for confirmation, and reacts only if the answer is yes:
     * {@code onClick(delete, confirm("Delete it?"))}.
     */
    public static EventOption confirm(String question) {
        return EventOption.confirm(question);
    }

    /** Reacts only if a condition holds when the event occurs: {@code onKey("Enter", save, onlyIf(changed))}. */
    public static EventOption onlyIf(BooleanExpr condition) {
        return EventOption.onlyIf(condition);
    }

    /** Moves the focus to the element named by {@link Element#ref}: {@code onKey("Escape", focusing("search"))}. */
    public static ClientAction focusing(String ref) {
        return ClientAction.focusing(ref);
    }

    /** Moves the focus to a field and selects its text; see {@link ClientAction#selecting}. */
    public static ClientAction selecting(String ref) {
        return ClientAction.selecting(ref);
    }

    /** Opens a dialog above the page; see {@link ClientAction#showingModal}. */
    public static ClientAction showingModal(String ref) {
        return ClientAction.showingModal(ref);
    }

    /** Closes a dialog; see {@link ClientAction#closing}. */
    public static ClientAction closing(String ref) {
        return ClientAction.closing(ref);
    }

    /** Opens a popover; see {@link ClientAction#showingPopover}. */
    public static ClientAction showingPopover(String ref) {
        return ClientAction.showingPopover(ref);
    }

    /** Hides a popover; see {@link ClientAction#hidingPopover}. */
    public static ClientAction hidingPopover(String ref) {
        return ClientAction.hidingPopover(ref);
    }

    /** Opens a hidden popover, or hides an open one; see {@link ClientAction#togglingPopover}. */
    public static ClientAction togglingPopover(String ref) {
        return ClientAction.togglingPopover(ref);
    }

    /** Scrolls an element into view; see {@link ClientAction#scrollingIntoView}. */
    public static ClientAction scrollingIntoView(String ref, ScrollOption... options) {
        return ClientAction.scrollingIntoView(ref, options);
    }

    /** Copies a text to the clipboard; see {@link ClientAction#copying(String)}. */
    public static ClientAction copying(String text) {
        return ClientAction.copying(text);
    }

    /** Copies the current value of an expression to the clipboard; see {@link ClientAction#copying(String)}. */
    public static ClientAction copying(Expr<?> text) {
        return ClientAction.copying(text);
    }

    /**
     * Copies a text to the clipboard, then runs another action; see {@link ClientAction#copying(String, ClientAction)}.
     */
    public static ClientAction copying(String text, ClientAction copied) {
        return ClientAction.copying(text, copied);
    }

    /** Copies the current value of an expression to the clipboard, then runs another action. */
    public static ClientAction copying(Expr<?> text, ClientAction copied) {
        return ClientAction.copying(text, copied);
    }

    /** Shows a toast; see {@link ClientAction#showingToast(String)}. */
    public static ClientAction showingToast(String text) {
        return ClientAction.showingToast(text);
    }

    /** Shows a toast; see {@link ClientAction#showingToast(ToastKind, String)}. */
    public static ClientAction showingToast(ToastKind kind, String text) {
        return ClientAction.showingToast(kind, text);
    }

    /**
     * Shows a toast with the current value of an expression; see {@link ClientAction#showingToast(ToastKind, Expr)}.
     */
    public static ClientAction showingToast(ToastKind kind, Expr<?> text) {
        return ClientAction.showingToast(kind, text);
    }

    /** The document type declaration, which every document begins with. */
    public static Node doctype() {
        return Raw.DOCTYPE;
    }

    /** A whole document: the document type declaration followed by the root element. */
    public static Node document(HtmlElement root) {
        return new Fragment(Raw.DOCTYPE, root);
    }

    /**
     * A custom element, or a MathML element.
     *
     * @throws FastStateException if the name is neither
     */
    public static CustomElement element(String name, Constable... content) {
        return CustomElement.of(name, content);
    }

    /** The {@code a} element. */
    public static A a(Constable... content) {
        return A.of(content);
    }

    /** The {@code abbr} element. */
    public static Abbr abbr(Constable... content) {
        return Abbr.of(content);
    }

    /** The {@code address} element. */
    public static Address address(Constable... content) {
        return Address.of(content);
    }

    /** The {@code area} element. */
    public static Area area() {
        return Area.of();
    }

    /** The {@code article} element. */
    public static Article article(Constable... content) {
        return Article.of(content);
    }

    /** The {@code aside} element. */
    public static Aside aside(Constable... content) {
        return Aside.of(content);
    }

    /** The {@code audio} element. */
    public static Audio audio(Constable... content) {
        return Audio.of(content);
    }

    /** The {@code b} element. */
    public static B b(Constable... content) {
        return B.of(content);
    }

    /** The {@code base} element. */
    public static Base base() {
        return Base.of();
    }

    /** The {@code bdi} element. */
    public static Bdi bdi(Constable... content) {
        return Bdi.of(content);
    }

    /** The {@code bdo} element. */
    public static Bdo bdo(Constable... content) {
        return Bdo.of(content);
    }

    /** The {@code blockquote} element. */
    public static Blockquote blockquote(Constable... content) {
        return Blockquote.of(content);
    }

    /** The {@code body} element. */
    public static Body body(Constable... content) {
        return Body.of(content);
    }

    /** The {@code br} element. */
    public static Br br() {
        return Br.of();
    }

    /** The {@code button} element. */
    public static Button button(Constable... content) {
        return Button.of(content);
    }

    /** The {@code canvas} element. */
    public static Canvas canvas(Constable... content) {
        return Canvas.of(content);
    }

    /** The {@code caption} element. */
    public static Caption caption(Constable... content) {
        return Caption.of(content);
    }

    /** The {@code cite} element. */
    public static Cite cite(Constable... content) {
        return Cite.of(content);
    }

    /** The {@code code} element. */
    public static Code code(Constable... content) {
        return Code.of(content);
    }

    /** The {@code col} element. */
    public static Col col() {
        return Col.of();
    }

    /** The {@code colgroup} element. */
    public static Colgroup colgroup(Constable... content) {
        return Colgroup.of(content);
    }

    /** The {@code data} element. */
    public static Data data(Constable... content) {
        return Data.of(content);
    }

    /** The {@code datalist} element. */
    public static Datalist datalist(Constable... content) {
        return Datalist.of(content);
    }

    /** The {@code dd} element. */
    public static Dd dd(Constable... content) {
        return Dd.of(content);
    }

    /** The {@code del} element. */
    public static Del del(Constable... content) {
        return Del.of(content);
    }

    /** The {@code details} element. */
    public static Details details(Constable... content) {
        return Details.of(content);
    }

    /** The {@code dfn} element. */
    public static Dfn dfn(Constable... content) {
        return Dfn.of(content);
    }

    /** The {@code dialog} element. */
    public static Dialog dialog(Constable... content) {
        return Dialog.of(content);
    }

    /** The {@code div} element. */
    public static Div div(Constable... content) {
        return Div.of(content);
    }

    /** The {@code dl} element. */
    public static Dl dl(Constable... content) {
        return Dl.of(content);
    }

    /** The {@code dt} element. */
    public static Dt dt(Constable... content) {
        return Dt.of(content);
    }

    /** The {@code em} element. */
    public static Em em(Constable... content) {
        return Em.of(content);
    }

    /** The {@code embed} element. */
    public static Embed embed() {
        return Embed.of();
    }

    /** The {@code fieldset} element. */
    public static Fieldset fieldset(Constable... content) {
        return Fieldset.of(content);
    }

    /** The {@code figcaption} element. */
    public static Figcaption figcaption(Constable... content) {
        return Figcaption.of(content);
    }

    /** The {@code figure} element. */
    public static Figure figure(Constable... content) {
        return Figure.of(content);
    }

    /** The {@code footer} element. */
    public static Footer footer(Constable... content) {
        return Footer.of(content);
    }

    /** The {@code form} element. */
    public static Form form(Constable... content) {
        return Form.of(content);
    }

    /** The {@code h1} element. */
    public static H1 h1(Constable... content) {
        return H1.of(content);
    }

    /** The {@code h2} element. */
    public static H2 h2(Constable... content) {
        return H2.of(content);
    }

    /** The {@code h3} element. */
    public static H3 h3(Constable... content) {
        return H3.of(content);
    }

    /** The {@code h4} element. */
    public static H4 h4(Constable... content) {
        return H4.of(content);
    }

    /** The {@code h5} element. */
    public static H5 h5(Constable... content) {
        return H5.of(content);
    }

    /** The {@code h6} element. */
    public static H6 h6(Constable... content) {
        return H6.of(content);
    }

    /** The {@code head} element. */
    public static Head head(Constable... content) {
        return Head.of(content);
    }

    /** The {@code header} element. */
    public static Header header(Constable... content) {
        return Header.of(content);
    }

    /** The {@code hgroup} element. */
    public static Hgroup hgroup(Constable... content) {
        return Hgroup.of(content);
    }

    /** The {@code hr} element. */
    public static Hr hr() {
        return Hr.of();
    }

    /** The {@code html} element. */
    public static HtmlElement html(Constable... content) {
        return HtmlElement.of(content);
    }

    /** The {@code i} element. */
    public static I i(Constable... content) {
        return I.of(content);
    }

    /** The {@code iframe} element. */
    public static Iframe iframe() {
        return Iframe.of();
    }

    /** The {@code img} element. */
    public static Img img() {
        return Img.of();
    }

    /** The {@code input} element. */
    public static Input input() {
        return Input.of();
    }

    /** The {@code ins} element. */
    public static Ins ins(Constable... content) {
        return Ins.of(content);
    }

    /** The {@code kbd} element. */
    public static Kbd kbd(Constable... content) {
        return Kbd.of(content);
    }

    /** The {@code label} element. */
    public static Label label(Constable... content) {
        return Label.of(content);
    }

    /** The {@code legend} element. */
    public static Legend legend(Constable... content) {
        return Legend.of(content);
    }

    /** The {@code li} element. */
    public static Li li(Constable... content) {
        return Li.of(content);
    }

    /** The {@code link} element. */
    public static Link link() {
        return Link.of();
    }

    /** The {@code main} element; a class with a {@code main} method would hide that name. */
    public static Main mainElement(Constable... content) {
        return Main.of(content);
    }

    /** The {@code map} element. */
    public static MapElement map(Constable... content) {
        return MapElement.of(content);
    }

    /** The {@code mark} element. */
    public static Mark mark(Constable... content) {
        return Mark.of(content);
    }

    /** The {@code math} element. */
    public static MathElement math(Constable... content) {
        return MathElement.of(content);
    }

    /** The {@code menu} element. */
    public static Menu menu(Constable... content) {
        return Menu.of(content);
    }

    /** The {@code meta} element. */
    public static Meta meta() {
        return Meta.of();
    }

    /** The {@code meter} element. */
    public static Meter meter(Constable... content) {
        return Meter.of(content);
    }

    /** The {@code nav} element. */
    public static Nav nav(Constable... content) {
        return Nav.of(content);
    }

    /** The {@code noscript} element. */
    public static Noscript noscript(Constable... content) {
        return Noscript.of(content);
    }

    /** The {@code object} element. */
    public static ObjectElement object(Constable... content) {
        return ObjectElement.of(content);
    }

    /** The {@code ol} element. */
    public static Ol ol(Constable... content) {
        return Ol.of(content);
    }

    /** The {@code optgroup} element. */
    public static Optgroup optgroup(Constable... content) {
        return Optgroup.of(content);
    }

    /** The {@code option} element. */
    public static Option option(Constable... content) {
        return Option.of(content);
    }

    /** The {@code output} element. */
    public static Output output(Constable... content) {
        return Output.of(content);
    }

    /** The {@code p} element. */
    public static P p(Constable... content) {
        return P.of(content);
    }

    /** The {@code picture} element. */
    public static Picture picture(Constable... content) {
        return Picture.of(content);
    }

    /** The {@code pre} element. */
    public static Pre pre(Constable... content) {
        return Pre.of(content);
    }

    /** The {@code progress} element. */
    public static Progress progress(Constable... content) {
        return Progress.of(content);
    }

    /** The {@code q} element. */
    public static Q q(Constable... content) {
        return Q.of(content);
    }

    /** The {@code rp} element. */
    public static Rp rp(Constable... content) {
        return Rp.of(content);
    }

    /** The {@code rt} element. */
    public static Rt rt(Constable... content) {
        return Rt.of(content);
    }

    /** The {@code ruby} element. */
    public static Ruby ruby(Constable... content) {
        return Ruby.of(content);
    }

    /** The {@code s} element. */
    public static S s(Constable... content) {
        return S.of(content);
    }

    /** The {@code samp} element. */
    public static Samp samp(Constable... content) {
        return Samp.of(content);
    }

    /** The {@code script} element. */
    public static Script script(Constable... content) {
        return Script.of(content);
    }

    /** The {@code search} element. */
    public static Search search(Constable... content) {
        return Search.of(content);
    }

    /** The {@code section} element. */
    public static Section section(Constable... content) {
        return Section.of(content);
    }

    /** The {@code select} element. */
    public static Select select(Constable... content) {
        return Select.of(content);
    }

    /** The {@code selectedcontent} element. */
    public static Selectedcontent selectedcontent(Constable... content) {
        return Selectedcontent.of(content);
    }

    /** The {@code slot} element. */
    public static Slot slot(Constable... content) {
        return Slot.of(content);
    }

    /** The {@code small} element. */
    public static Small small(Constable... content) {
        return Small.of(content);
    }

    /** The {@code source} element. */
    public static Source source() {
        return Source.of();
    }

    /** The {@code span} element. */
    public static Span span(Constable... content) {
        return Span.of(content);
    }

    /** The {@code strong} element. */
    public static Strong strong(Constable... content) {
        return Strong.of(content);
    }

    /** The {@code style} element. */
    public static Style style(Constable... content) {
        return Style.of(content);
    }

    /** The {@code sub} element. */
    public static Sub sub(Constable... content) {
        return Sub.of(content);
    }

    /** The {@code summary} element. */
    public static Summary summary(Constable... content) {
        return Summary.of(content);
    }

    /** The {@code sup} element. */
    public static Sup sup(Constable... content) {
        return Sup.of(content);
    }

    /** The {@code table} element. */
    public static Table table(Constable... content) {
        return Table.of(content);
    }

    /** The {@code tbody} element. */
    public static Tbody tbody(Constable... content) {
        return Tbody.of(content);
    }

    /** The {@code td} element. */
    public static Td td(Constable... content) {
        return Td.of(content);
    }

    /** The {@code template} element. */
    public static Template template(Constable... content) {
        return Template.of(content);
    }

    /** The {@code textarea} element. */
    public static Textarea textarea(Constable... content) {
        return Textarea.of(content);
    }

    /** The {@code tfoot} element. */
    public static Tfoot tfoot(Constable... content) {
        return Tfoot.of(content);
    }

    /** The {@code th} element. */
    public static Th th(Constable... content) {
        return Th.of(content);
    }

    /** The {@code thead} element. */
    public static Thead thead(Constable... content) {
        return Thead.of(content);
    }

    /** The {@code time} element. */
    public static Time time(Constable... content) {
        return Time.of(content);
    }

    /** The {@code title} element. */
    public static Title title(Constable... content) {
        return Title.of(content);
    }

    /** The {@code tr} element. */
    public static Tr tr(Constable... content) {
        return Tr.of(content);
    }

    /** The {@code track} element. */
    public static Track track() {
        return Track.of();
    }

    /** The {@code u} element. */
    public static U u(Constable... content) {
        return U.of(content);
    }

    /** The {@code ul} element. */
    public static Ul ul(Constable... content) {
        return Ul.of(content);
    }

    /** The {@code var} element. */
    public static Var var(Constable... content) {
        return Var.of(content);
    }

    /** The {@code video} element. */
    public static Video video(Constable... content) {
        return Video.of(content);
    }

    /** The {@code wbr} element. */
    public static Wbr wbr() {
        return Wbr.of();
    }

    /**
     * A field shown in place of the text that it edits. Enter saves, and so does leaving the field; Escape cancels.
     * Both handlers must end the editing, so that the page shows the text again. Events that arrive after that run no
     * handler.
     *
     * @param draft holds the typed text; its initial value is the text to edit
     * @param save stores the draft and ends the editing
     * @param leave ends the editing
     */
    public static Input editInPlace(StringSignal draft, Handler save, Handler leave) {
        return input().bind(draft).autofocus(true).onKey("Enter", save).onBlur(save).onKey("Escape", leave);
    }
}
