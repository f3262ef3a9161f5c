package io.faststate.dsl.element;

import io.faststate.dsl.form.ConsumedUpload;
import io.faststate.dsl.form.FileSignal;
import io.faststate.dsl.form.Upload;
import io.faststate.dsl.port.UploadInternals;
import io.faststate.dsl.render.Tag;
import io.faststate.dsl.signal.ListSignal;

/** The {@code input} element. */
public final class Input extends Field<Input> {
    private static final Tag TAG = Tag.of("input", Tag.Content.VOID);

    private Input() {
        super(TAG);
    }

    /** A new {@code input} element. */
    public static Input of() {
        return new Input();
    }

    /** Lets the user choose a file; several with {@code multiple(true)}. */
    public Input bind(FileSignal files) {
        return setIfAbsent(Names.TYPE, InputType.FILE.token()).bound(files);
    }

    /**
     * Lets the user choose files that the enclosing form sends. The form needs {@code enctype(FormEncoding.MULTIPART)}.
     * The user can choose several files if the upload takes several, and can also drop them on the field or its label.
     */
    public Input bind(Upload upload) {
        return setIfAbsent(Names.TYPE, InputType.FILE.token()).bindUpload(upload);
    }

    /** Lets the user choose files that the enclosing form sends and a consumer reads; see {@link #bind(Upload)}. */
    public Input bind(ConsumedUpload<?> upload) {
        return bind(UploadInternals.get().upload(upload));
    }

    /**
     * Makes this a checkbox for an item of a list, one of a group. It is ticked while the item is in the list; ticking
     * it adds the item.
     *
     * @param <T> the type of the items
     */
    public <T> Input bind(ListSignal<T> ticked, T item) {
        setIfAbsent(Names.TYPE, InputType.CHECKBOX.token());
        setIfAbsent(Names.VALUE, item instanceof Enum<?> constant ? constant.name() : item.toString());
        return tick(ticked, item);
    }

    /** Sets {@code accept}: the kinds of files. */
    public Input accept(String value) {
        return set(Names.ACCEPT, value);
    }

    /** Sets {@code alpha}: the alpha channel can be chosen. */
    public Input alpha(boolean on) {
        return set(Names.ALPHA, on);
    }

    /** Sets {@code alt}: the text shown to those who can't see it. */
    public Input alt(String value) {
        return set(Names.ALT, value);
    }

    /** Sets {@code autocomplete}: what the browser may fill in, such as {@code email}. */
    public Input autocomplete(String value) {
        return set(Names.AUTOCOMPLETE, value);
    }

    /** Sets {@code capture}: the camera for new files: {@code user} or {@code environment}. */
    public Input capture(String value) {
        return set(Names.CAPTURE, value);
    }

    /** Sets {@code checked}: ticked at first. */
    public Input checked(boolean on) {
        return set(Names.CHECKED, on);
    }

    /** Sets {@code colorspace}: the colour space. */
    public Input colorspace(String value) {
        return set(Names.COLORSPACE, value);
    }

    /** Sets {@code dirname}: the name of a field that submits the direction of the text. */
    public Input dirname(String value) {
        return set(Names.DIRNAME, value);
    }

    /** Sets {@code disabled}: not usable, and not submitted. */
    public Input disabled(boolean on) {
        return set(Names.DISABLED, on);
    }

    /** Sets {@code form}: the id of the form that the element belongs to. */
    public Input form(String value) {
        return set(Names.FORM, value);
    }

    /** Sets {@code formaction}: the URL that this button sends the form to. */
    public Input formaction(String value) {
        return set(Names.FORMACTION, value);
    }

    /** Sets {@code formenctype}: how this button encodes the body. */
    public Input formenctype(FormEncoding value) {
        return set(Names.FORMENCTYPE, value.token());
    }

    /** Sets {@code formmethod}: how this button sends the form. */
    public Input formmethod(FormMethod value) {
        return set(Names.FORMMETHOD, value.token());
    }

    /** Sets {@code formnovalidate}: sends the form without validation. */
    public Input formnovalidate(boolean on) {
        return set(Names.FORMNOVALIDATE, on);
    }

    /** Sets {@code formtarget}: where this button opens the response. */
    public Input formtarget(String value) {
        return set(Names.FORMTARGET, value);
    }

    /** Sets {@code height}: the height in pixels. */
    public Input height(int value) {
        return set(Names.HEIGHT, value);
    }

    /** Sets {@code list}: the id of a {@code datalist} with suggestions. */
    public Input list(String value) {
        return set(Names.LIST, value);
    }

    /** Sets {@code max}: the highest value. */
    public Input max(String value) {
        return set(Names.MAX, value);
    }

    /** Sets {@code max}: the highest value. */
    public Input max(long value) {
        return set(Names.MAX, value);
    }

    /** Sets {@code max}: the highest value. */
    public Input max(double value) {
        return set(Names.MAX, value);
    }

    /** Sets {@code maxlength}: the maximum number of characters. */
    public Input maxlength(int value) {
        return set(Names.MAXLENGTH, value);
    }

    /** Sets {@code min}: the lowest value. */
    public Input min(String value) {
        return set(Names.MIN, value);
    }

    /** Sets {@code min}: the lowest value. */
    public Input min(long value) {
        return set(Names.MIN, value);
    }

    /** Sets {@code min}: the lowest value. */
    public Input min(double value) {
        return set(Names.MIN, value);
    }

    /** Sets {@code minlength}: the minimum number of characters. */
    public Input minlength(int value) {
        return set(Names.MINLENGTH, value);
    }

    /** Sets {@code multiple}: takes several values. */
    public Input multiple(boolean on) {
        return set(Names.MULTIPLE, on);
    }

    /** Sets {@code name}: the name. */
    public Input name(String value) {
        return set(Names.NAME, value);
    }

    /** Sets {@code pattern}: the regular expression that the value must match. */
    public Input pattern(String value) {
        return set(Names.PATTERN, value);
    }

    /** Sets {@code placeholder}: a hint shown while it is empty. */
    public Input placeholder(String value) {
        return set(Names.PLACEHOLDER, value);
    }

    /** Sets {@code popovertarget}: the id of the popover that the button controls. */
    public Input popovertarget(String value) {
        return set(Names.POPOVERTARGET, value);
    }

    /** Sets {@code popovertargetaction}: what the button does to the popover. */
    public Input popovertargetaction(PopoverAction value) {
        return set(Names.POPOVERTARGETACTION, value.token());
    }

    /** Sets {@code readonly}: shown but not editable. */
    public Input readonly(boolean on) {
        return set(Names.READONLY, on);
    }

    /** Sets {@code required}: must be filled in. */
    public Input required(boolean on) {
        return set(Names.REQUIRED, on);
    }

    /** Sets {@code size}: how much it shows. */
    public Input size(int value) {
        return set(Names.SIZE, value);
    }

    /** Sets {@code src}: the URL of the content. */
    public Input src(String value) {
        return set(Names.SRC, value);
    }

    /** Sets {@code step}: the step between values. */
    public Input step(String value) {
        return set(Names.STEP, value);
    }

    /** Sets {@code step}: the step between values. */
    public Input step(long value) {
        return set(Names.STEP, value);
    }

    /** Sets {@code step}: the step between values. */
    public Input step(double value) {
        return set(Names.STEP, value);
    }

    /** Sets {@code type}: the kind. */
    public Input type(InputType value) {
        return set(Names.TYPE, value.token());
    }

    /** Sets {@code value}: the value. */
    public Input value(String value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Input value(long value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value}: the value. */
    public Input value(double value) {
        return set(Names.VALUE, value);
    }

    /** Sets {@code value} to the name of a constant. */
    public Input value(Enum<?> value) {
        return set(Names.VALUE, value.name());
    }

    /** Sets {@code width}: the width in pixels. */
    public Input width(int value) {
        return set(Names.WIDTH, value);
    }
}
