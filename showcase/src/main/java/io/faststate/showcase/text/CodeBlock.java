package io.faststate.showcase.text;

import static io.faststate.dsl.Html.code;
import static io.faststate.dsl.Html.fragment;
import static io.faststate.dsl.Html.pre;
import static io.faststate.dsl.Html.span;

import io.faststate.dsl.element.Pre;
import java.lang.constant.Constable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Code as it looks on a page. Its tokens have classes such as {@code code-keyword}. */
public final class CodeBlock {
    private CodeBlock() {}

    /**
     * A block of code, which scrolls and so can have the focus.
     *
     * @param language as Markdown names it, such as {@code java}; others are left uncoloured
     */
    public static Pre of(String language, String text) {
        var content = Language.named(language).map(it -> coloured(it, text)).orElseGet(() -> List.of(text));
        return pre(code(fragment(content))).cls("code").tabindex(0);
    }

    private static List<Constable> coloured(Language language, String text) {
        var content = new ArrayList<Constable>();
        var token = language.tokens().matcher(text);
        var end = 0;
        while (token.find()) {
            if (token.start() > end) {
                content.add(text.substring(end, token.start()));
            }
            content.add(span(token.group()).cls("code-" + group(token)));
            end = token.end();
        }
        content.add(text.substring(end));
        return content;
    }

    private static String group(Matcher token) {
        return Language.GROUPS.stream()
                .filter(group -> token.namedGroups().containsKey(group) && token.start(group) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
