package io.faststate.dsl.render;

import java.util.regex.Pattern;

/**
 * Escapes the text of elements whose content parsers read verbatim.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements">
 *     Restrictions for contents of script elements</a>
 */
final class RawText {
    private static final Pattern SCRIPT = Pattern.compile("<(?=/script|script|!--)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE = Pattern.compile("</(?=style)", Pattern.CASE_INSENSITIVE);

    private RawText() {}

    /** {@code <} becomes <code>&#92;u003c</code>, which is the same in strings of JSON and JavaScript. */
    static String script(String code) {
        return SCRIPT.matcher(code).replaceAll("\\\\u003c");
    }

    /** {@code </} becomes {@code <\/}, which is the same in strings of CSS. */
    static String style(String css) {
        return STYLE.matcher(css).replaceAll("<\\\\/");
    }
}
