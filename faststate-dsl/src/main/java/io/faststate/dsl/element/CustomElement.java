package io.faststate.dsl.element;

import io.faststate.dsl.Element;
import io.faststate.dsl.FastStateException;
import io.faststate.dsl.render.Tag;
import java.lang.constant.Constable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A custom element, or a MathML element.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/custom-elements.html#valid-custom-element-name">Valid names</a>
 */
public final class CustomElement extends Element<CustomElement> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._]*-[a-z0-9._-]*");
    private static final Set<String> MATH = Set.of(
            "annotation", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom",
            "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable",
            "mtd", "mtext", "mtr", "munder", "munderover", "semantics");
    private static final Set<String> RESERVED = Set.of(
            "annotation-xml", "color-profile", "font-face", "font-face-src", "font-face-uri", "font-face-format",
            "font-face-name", "missing-glyph");
    /** The maximum number of cached names, in case a program computes names. */
    private static final int KNOWN = 1_000;
    private static final Map<String, Tag> TAGS = new ConcurrentHashMap<>();

    private CustomElement(Tag tag, Constable... content) {
        super(tag, content);
    }

    /**
     * A new custom element with content.
     *
     * @throws FastStateException if the name is not that of a custom or MathML element
     */
    public static CustomElement of(String name, Constable... content) {
        return new CustomElement(tag(name), content);
    }

    private static Tag tag(String name) {
        var known = TAGS.get(name);
        if (known != null) {
            return known;
        }
        boolean math = MATH.contains(name);
        if (!math && (!NAME.matcher(name).matches() || RESERVED.contains(name))) {
            throw new FastStateException("'" + name + "' can't name a custom element: use lower case letters, digits, "
                    + "'.', '_' and at least one '-', a letter first; elements of HTML have factories of their own");
        }
        var tag = math ? Tag.of(name, Tag.Content.FOREIGN) : Tag.of(name);
        if (TAGS.size() < KNOWN) {
            TAGS.putIfAbsent(name, tag);
        }
        return tag;
    }
}
