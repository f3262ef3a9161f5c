package io.faststate.dsl.render;

/** An element's name, and how its content is written. */
public final class Tag {
    /** The kind of content that an element has. */
    public enum Content {
        /** Text and elements. */
        MIXED,
        /** Text and elements of SVG or MathML. */
        FOREIGN,
        /** Nothing, and it has no end tag. */
        VOID,
        /** Text only, escaped as usual. */
        TEXT,
        /** Text only; the parser drops a line feed at its start. */
        TEXTAREA,
        /** Text that the parser reads verbatim, up to {@code </script}. */
        SCRIPT,
        /** Text that the parser reads verbatim, up to {@code </style}. */
        STYLE,
        /** Text and elements; the parser drops a line feed at its start. */
        PREFORMATTED,
        /** Text and elements of a form, which also holds the handler that it is sent to. */
        FORM,
        /** Options; the ones in the select's signal are selected. */
        SELECT,
        /** Text of an option, which may be selected. */
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

    /** The tag of an element with mixed content; the name is not checked. */
    public static Tag of(String name) {
        return new Tag(name, Content.MIXED);
    }

    /** The tag of an element with other content; the name is not checked. */
    public static Tag of(String name, Content content) {
        return new Tag(name, content);
    }

    /** The name as written. */
    public String name() {
        return name;
    }

    /** The kind of content. */
    public Content content() {
        return content;
    }

    /** Whether the element has text and elements as content, without special rules. */
    public boolean ordinary() {
        return ordinary;
    }

    /** Whether the element can contain only strings. */
    public boolean textOnly() {
        return switch (content) {
            case TEXT, TEXTAREA, SCRIPT, STYLE -> true;
            case MIXED, FOREIGN, VOID, PREFORMATTED, FORM, SELECT, OPTION, HEAD, BODY -> false;
        };
    }

    /** Whether parsers read the content verbatim, without character references. */
    public boolean raw() {
        return content == Content.SCRIPT || content == Content.STYLE;
    }
}
