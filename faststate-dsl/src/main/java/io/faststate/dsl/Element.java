package io.faststate.dsl;

import io.faststate.dsl.action.ElementAction;
import io.faststate.dsl.action.ElementAction.Deed;
import io.faststate.dsl.binding.FieldBinding;
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
import io.faststate.dsl.element.Field;
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
import io.faststate.dsl.listener.KeyTest;
import io.faststate.dsl.listener.Listener;
import io.faststate.dsl.listener.PlainForm;
import io.faststate.dsl.markup.BoundText;
import io.faststate.dsl.markup.Contents;
import io.faststate.dsl.markup.Crowds;
import io.faststate.dsl.render.HtmlWriter;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.ClientAction;
import io.faststate.dsl.signal.Expr;
import io.faststate.dsl.svg.SvgElement;
import java.lang.constant.Constable;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An HTML or SVG element. Its methods modify it and return it, so that calls chain.
 *
 * @param <E> its own type
 */
public abstract sealed class Element<E extends Element<E>> extends Bindings<E> implements Node, EventTarget<E>
        permits A, Abbr, Address, Area, Article, Aside, Audio, B, Base, Bdi, Bdo, Blockquote, Body, Br, Button,
                Canvas, Caption, Cite, Code, Col, Colgroup, CustomElement, Data, Datalist, Dd, Del, Details, Dfn,
                Dialog, Div, Dl, Dt, Em, Embed, Field, Fieldset, Figcaption, Figure, Footer, Form, H1, H2, H3, H4,
                H5, H6, Head, Header, Hgroup, Hr, HtmlElement, I, Iframe, Img, Ins, Kbd, Label, Legend, Li, Link,
                Main, MapElement, Mark, MathElement, Menu, Meta, Meter, Nav, Noscript, ObjectElement, Ol, Optgroup,
                Option, Output, P, Picture, Pre, Progress, Q, Rp, Rt, Ruby, S, Samp, Script, Search, Section,
                Selectedcontent, Slot, Small, Source, Span, Strong, Style, Sub, Summary, Sup, SvgElement, Table,
                Tbody, Td, Template, Tfoot, Th, Thead, Time, Title, Tr, Track, U, Ul, Var, Video, Wbr {
    private static final Constable[] NOTHING = {};

    /**
     * Creates an element with content.
     *
     * @throws FastStateException if content is null, can't be content, or is already inside another element
     */
    protected Element(Tag tag, Constable... content) {
        super(tag, content);
    }

    /** Creates an element without content. */
    protected Element(Tag tag) {
        super(tag, NOTHING);
    }

    /** Adds content. */
    public final E with(Constable... more) {
        append(more);
        return self();
    }

    /** Adds content. */
    public final E with(Collection<? extends Constable> more) {
        return with(more.toArray(NOTHING));
    }

    /**
     * Makes the text of an expression the content, and keeps it up to date.
     *
     * @throws FastStateException if the element has content
     */
    public final E text(Expr<?> value) {
        if (content.length > 0) {
            throw new FastStateException(description() + " has content, which text(…) would replace: put expression"
                    + ".text() into the content instead");
        }
        return with(value.text());
    }

    @Override
    public final E on(String event, Handler handler, EventOption... options) {
        return listen(event, null, handler, options);
    }

    @Override
    public final E on(String event, EventHandler handler, EventOption... options) {
        return listen(event, null, handler, options);
    }

    @Override
    public final E on(String event, ClientAction action, EventOption... options) {
        return listen(event, action, null, options);
    }

    @Override
    public final E on(String event, ClientAction first, Handler then, EventOption... options) {
        return listen(event, first, then, options);
    }

    @Override
    public final E on(String event, ClientAction first, EventHandler then, EventOption... options) {
        return listen(event, first, then, options);
    }

    @Override
    public final E on(String event, EventOption first, EventOption... rest) {
        var options = Arrays.copyOf(rest, rest.length + 1);
        options[rest.length] = first;
        return listen(event, null, null, options);
    }

    @Override
    public final E onKey(String key, Handler handler, EventOption... options) {
        return listen(Listener.key(key, null, handler, options));
    }

    @Override
    public final E onKey(String key, EventHandler handler, EventOption... options) {
        return listen(Listener.key(key, null, handler, options));
    }

    @Override
    public final E onKey(String key, ClientAction action, EventOption... options) {
        return listen(Listener.key(key, action, null, options));
    }

    @Override
    public final E shortcut(String keys) {
        return shortcut(keys, new ElementAction("", this instanceof Field<?> ? Deed.FOCUS : Deed.CLICK));
    }

    @Override
    public final E shortcut(String keys, Handler handler, EventOption... options) {
        return shortcut(KeyTest.Shortcut.of(keys), null, handler, options);
    }

    @Override
    public final E shortcut(String keys, EventHandler handler, EventOption... options) {
        return shortcut(KeyTest.Shortcut.of(keys), null, handler, options);
    }

    @Override
    public final E shortcut(String keys, ClientAction action, EventOption... options) {
        return shortcut(KeyTest.Shortcut.of(keys), action, null, options);
    }

    @Override
    public final void write(HtmlWriter out) {
        var bound = bound();
        if (bare() && bound == null && tag.ordinary()) {
            out.start(tag);
        } else {
            writeStart(bound, out);
        }
        if (content.length > Crowds.FEW) {
            Crowds.check(this, content, out);
        }
        if (tag.ordinary() && bound == null) {
            Contents.write(content, out);
            out.end(tag);
        } else if (tag.content() != Tag.Content.VOID) {
            writeContent(bound, out);
            out.end(tag);
        }
    }

    private void writeContent(@Nullable BoundText bound, HtmlWriter out) {
        if (bound != null) {
            bound.writeText(out);
            return;
        }
        switch (tag.content()) {
            case FORM -> PlainForm.writeContent(this, out);
            case SELECT -> FieldBinding.writeOptions(this, out);
            case TEXTAREA -> FieldBinding.writeText(this, out);
            default -> Contents.write(tag, content, out);
        }
    }

    private void writeStart(@Nullable BoundText bound, HtmlWriter out) {
        out.open(tag);
        writeAttributes(out);
        switch (tag.content()) {
            case FORM -> PlainForm.writeStart(this, out);
            case OPTION -> FieldBinding.writeSelected(this, out);
            default -> { }
        }
        if (bound != null) {
            bound.writeAttribute(out);
        }
        if (tag.content() == Tag.Content.BODY) {
            out.context().bodyStart(out);
        }
        out.endOpen();
    }
}
