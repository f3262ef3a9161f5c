package io.faststate.dsl.element;

/** How an ordered list counts. */
public enum ListType {
    /** 1, 2, 3. */
    DECIMAL("1"),
    /** a, b, c. */
    LOWER_ALPHA("a"),
    /** A, B, C. */
    UPPER_ALPHA("A"),
    /** i, ii, iii. */
    LOWER_ROMAN("i"),
    /** I, II, III. */
    UPPER_ROMAN("I");

    private final String token;

    ListType(String token) {
        this.token = token;
    }

    /** The text in the attribute. */
    public String token() {
        return token;
    }
}
