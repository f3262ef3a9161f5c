package io.faststate.dsl;

import io.faststate.dsl.element.Dir;
import io.faststate.dsl.element.EnterKeyHint;
import io.faststate.dsl.element.InputMode;
import io.faststate.dsl.element.Popover;
import io.faststate.dsl.render.AttributeName;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;

/**
 * The attributes that every element has.
 *
 * @param <E> the type of the element
 * @see <a href="https://html.spec.whatwg.org/multipage/dom.html#global-attributes">Global attributes</a>
 */
abstract sealed class GlobalAttributes<E extends Element<E>> extends AttributeHolder<E> permits OpenAttributes {
    private static final AttributeName TITLE = AttributeName.of("title");
    private static final AttributeName LANG = AttributeName.of("lang");
    private static final AttributeName DIR = AttributeName.of("dir");
    private static final AttributeName HIDDEN = AttributeName.of("hidden");
    private static final AttributeName INERT = AttributeName.of("inert");
    private static final AttributeName TABINDEX = AttributeName.of("tabindex");
    private static final AttributeName ROLE = AttributeName.of("role");
    private static final AttributeName SLOT = AttributeName.of("slot");
    static final AttributeName POPOVER = AttributeName.of("popover");
    private static final AttributeName SPELLCHECK = AttributeName.of("spellcheck");
    private static final AttributeName TRANSLATE = AttributeName.of("translate");
    private static final AttributeName AUTOFOCUS = AttributeName.of("autofocus");
    private static final AttributeName DRAGGABLE = AttributeName.of("draggable");
    private static final AttributeName CONTENTEDITABLE = AttributeName.of("contenteditable");
    private static final AttributeName ENTERKEYHINT = AttributeName.of("enterkeyhint");
    private static final AttributeName INPUTMODE = AttributeName.of("inputmode");
    private static final AttributeName AUTOCAPITALIZE = AttributeName.of("autocapitalize");
    private static final AttributeName ACCESSKEY = AttributeName.of("accesskey");
    private static final AttributeName PART = AttributeName.of("part");
    private static final AttributeName NONCE = AttributeName.of("nonce");
    private static final AttributeName ITEMSCOPE = AttributeName.of("itemscope");
    private static final AttributeName ITEMPROP = AttributeName.of("itemprop");
    private static final AttributeName ITEMTYPE = AttributeName.of("itemtype");
    private static final AttributeName ITEMID = AttributeName.of("itemid");
    private static final AttributeName ITEMREF = AttributeName.of("itemref");


    GlobalAttributes(Tag tag, Constable... content) {
        super(tag, content);
    }

    /** Sets {@code title}: advisory text, often shown as a tooltip. */
    public final E title(String value) {
        return set(TITLE, value);
    }

    /** Sets {@code lang}: the language of the content, such as {@code de}. */
    public final E lang(String value) {
        return set(LANG, value);
    }

    /** Sets {@code dir}: the direction of the text. */
    public final E dir(Dir value) {
        return set(DIR, value.token());
    }

    /** Sets {@code hidden}: not relevant at the moment, and so not shown. */
    public final E hidden(boolean on) {
        return set(HIDDEN, on);
    }

    /** Sets {@code inert}: shown, but the user can't interact with it. */
    public final E inert(boolean on) {
        return set(INERT, on);
    }

    /** Sets {@code tabindex}: 0 to be focusable in document order, -1 to be focusable by code only. */
    public final E tabindex(int value) {
        return set(TABINDEX, value);
    }

    /** Sets {@code role}: what the element is to assistive technology. */
    public final E role(String value) {
        return set(ROLE, value);
    }

    /** Sets {@code slot}: the slot of a shadow tree that takes the element. */
    public final E slot(String value) {
        return set(SLOT, value);
    }

    /** Sets {@code popover}: shown above the page on demand. */
    public final E popover(Popover value) {
        return set(POPOVER, value.token());
    }

    /** Sets {@code spellcheck}. */
    public final E spellcheck(boolean on) {
        return set(SPELLCHECK, String.valueOf(on));
    }

    /** Sets {@code translate}: whether the content may be translated. */
    public final E translate(boolean on) {
        return set(TRANSLATE, on ? "yes" : "no");
    }

    /** Sets {@code autofocus}: focused when the page loads. */
    public final E autofocus(boolean on) {
        return set(AUTOFOCUS, on);
    }

    /** Sets {@code draggable}. */
    public final E draggable(boolean on) {
        return set(DRAGGABLE, String.valueOf(on));
    }

    /** Sets {@code contenteditable}. */
    public final E contenteditable(boolean on) {
        return set(CONTENTEDITABLE, String.valueOf(on));
    }

    /** Sets {@code enterkeyhint}: the label of the enter key on virtual keyboards. */
    public final E enterkeyhint(EnterKeyHint value) {
        return set(ENTERKEYHINT, value.token());
    }

    /** Sets {@code inputmode}: the kind of virtual keyboard to show. */
    public final E inputmode(InputMode value) {
        return set(INPUTMODE, value.token());
    }

    /** Sets {@code autocapitalize}: none, sentences, words or characters. */
    public final E autocapitalize(String value) {
        return set(AUTOCAPITALIZE, value);
    }

    /** Sets {@code accesskey}: a keyboard shortcut. */
    public final E accesskey(String value) {
        return set(ACCESSKEY, value);
    }

    /** Sets {@code part}: names that style sheets outside of a shadow tree use. */
    public final E part(String value) {
        return set(PART, value);
    }

    /** Sets {@code nonce}: the token by which a Content Security Policy allows the element. */
    public final E nonce(String value) {
        return set(NONCE, value);
    }

    /** Sets {@code itemscope}: an item of microdata. */
    public final E itemscope(boolean on) {
        return set(ITEMSCOPE, on);
    }

    /** Sets {@code itemprop}: a property of an item of microdata. */
    public final E itemprop(String value) {
        return set(ITEMPROP, value);
    }

    /** Sets {@code itemtype}: the type of an item of microdata. */
    public final E itemtype(String value) {
        return set(ITEMTYPE, value);
    }

    /** Sets {@code itemid}: the global name of an item of microdata. */
    public final E itemid(String value) {
        return set(ITEMID, value);
    }

    /** Sets {@code itemref}: ids of elements with more properties of the item. */
    public final E itemref(String value) {
        return set(ITEMREF, value);
    }
}
