package io.faststate.server.datastar;

/** The markup language that patched elements are parsed as. */
public enum Namespace {
    /** HTML; the default. */
    HTML("html"),
    /** SVG. */
    SVG("svg"),
    /** MathML. */
    MATHML("mathml");

    private final String token;

    Namespace(String token) {
        this.token = token;
    }

    /** The name on the wire. */
    public String token() {
        return token;
    }
}
