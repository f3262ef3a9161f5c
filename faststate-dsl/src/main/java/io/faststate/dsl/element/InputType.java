package io.faststate.dsl.element;

import java.util.Locale;

/** The kind of an input. */
public enum InputType {
    /** A push button. */
    BUTTON,
    /** A box to tick. */
    CHECKBOX,
    /** A colour. */
    COLOR,
    /** A date. */
    DATE,
    /** A date and time without a time zone. */
    DATETIME_LOCAL,
    /** A mail address. */
    EMAIL,
    /** Files. */
    FILE,
    /** A value that is not shown. */
    HIDDEN,
    /** A submit button with an image. */
    IMAGE,
    /** A year and month. */
    MONTH,
    /** A number. */
    NUMBER,
    /** A text that is not shown. */
    PASSWORD,
    /** One choice of several. */
    RADIO,
    /** A number by a slider. */
    RANGE,
    /** A button that resets the form. */
    RESET,
    /** A text to search for. */
    SEARCH,
    /** A button that submits the form. */
    SUBMIT,
    /** A telephone number. */
    TEL,
    /** A line of text. */
    TEXT,
    /** A time. */
    TIME,
    /** An absolute URL. */
    URL,
    /** A year and week. */
    WEEK;

    private final String token = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
