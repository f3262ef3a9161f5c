package io.faststate.dsl.render;

/** What a button without a type does to the form that it stands in. */
public enum Submission {
    /** There is no form, or one whose view says itself how it is sent. */
    NONE,
    /** The form's own handler runs. */
    EVENT,
    /** The browser sends the form and leaves the page. */
    LEAVE
}
