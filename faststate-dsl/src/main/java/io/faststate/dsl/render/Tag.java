package io.faststate.dsl.render;

/** An element's name, and how what stands between its tags is written. */
public final class Tag {
    /** What an element holds. */
    public enum Content {
        /** Text and elements. */
        MIXED,
        /** Text and elements of SVG or MathML. */
        FOREIGN,
        /** Nothing, and it has no end tag. */
        VOID,
        /** Text only, escaped as elsewhere. */
        TEXT,
        /** Text only; the parser drops a line feed at its start. */
        TEXTAREA,
        /** Text that the parser reads as it is, up to {@code </script}. */
        SCRIPT,
        /** Text that the parser reads as it is, up to {@code </style}. */
        STYLE,
        /** Text and elements; the parser drops a line feed at its start. */
        PREFORMATTED,
        /** Text and elements; a form knows which handler it is sent to. */
        FORM,
        /** Options, which are selected as the select's signal says. */
        SELECT,
        /** Text, and whether it is selected. */
        OPTION,
        /** The document's head. */
        HEAD,
        /** The document's body. */
        BODY
    }

    final Chunk open;
    final Chunk start;
    final Chunk end;
    private final String name;
    private final boolean ordinary;
    private final Content content;

    private Tag(String name, Content content) {
        this.name = name;
        this.content = content;
        this.ordinary = content == Content.MIXED;
        this.open = Chunk.of("<" + name);
        this.start = Chunk.of("<" + name + ">");
        this.end = Chunk.of("</" + name + ">");
    }

    /** The tag of an element with mixed content; its name is trusted to be one. */
    public static Tag of(String name) {
        return new Tag(name, Content.MIXED);
    }

    /** The tag of an element with other content; its name is trusted to be one. */
    public static Tag of(String name, Content content) {
        return new Tag(name, content);
    }

    /** The name as it is written. */
    public String name() {
        return name;
    }

    /** What the element holds. */
    public Content content() {
        return content;
    }

    /** Whether it holds text and elements, and a parser has no rules of its own for it. */
    public boolean ordinary() {
        return ordinary;
    }

    /** Whether the element takes strings only. */
    public boolean textOnly() {
        return switch (content) {
            case TEXT, TEXTAREA, SCRIPT, STYLE -> true;
            case MIXED, FOREIGN, VOID, PREFORMATTED, FORM, SELECT, OPTION, HEAD, BODY -> false;
        };
    }

    /** Whether a parser takes its content as it is, without character references. */
    public boolean raw() {
        return content == Content.SCRIPT || content == Content.STYLE;
    }
}
