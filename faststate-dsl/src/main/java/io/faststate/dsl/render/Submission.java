package io.faststate.dsl.render;

/** What a button without a type does to the enclosing form. */
public enum Submission {
    /** There is no form, or the view itself determines how it is sent. */
    NONE,
    /** The form's own handler runs. */
    EVENT,
    /** The browser sends the form and leaves the page. */
    LEAVE
}
