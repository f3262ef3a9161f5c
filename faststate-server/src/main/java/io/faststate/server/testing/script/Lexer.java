package io.faststate.server.testing.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a script apart into tokens. */
final class Lexer {
    /** What a token is. */
    enum Kind { NUMBER, STRING, SIGNAL, ACTION, NAME, SIGN, END }

    /**
     * A token.
     *
     * @param kind what it is
     * @param text its text, of a string with its quotes
     */
    record Token(Kind kind, String text) {}

    private static final Pattern TOKEN = Pattern.compile("""
            (?:\\s|//.*|/\\*[\\s\\S]*?\\*/)*\
            (?:(?<number>0[xXbBoO][0-9a-fA-F]+|(?:\\d[\\d_]*(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?)\
            |(?<string>"(?:[^"\\\\]|\\\\[\\s\\S])*"|'(?:[^'\\\\]|\\\\[\\s\\S])*')\
            |\\$(?<signal>[\\w\\u0080-\\uffff]+(?:[-.][\\w\\u0080-\\uffff]+)*)\
            |@(?<action>\\w+)\
            |(?<name>[\\w$\\u0080-\\uffff]+)\
            |(?<sign>\\.{3}|=>|[=!]==?|\\?\\.(?!\\d)|\\?\\?=?|\\|\\|=?|&&=?|\\*\\*|\\+\\+|--|[-+*/%<>]=|[^#\\\\"'])\
            |(?<end>$))""");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u\\{([0-9a-fA-F]+)\\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\\r?\\n)|([\\s\\S]))");

    private static final Pattern REGEX =
            Pattern.compile("((?:[^/\\\\\\[\n]|\\\\.|\\[(?:[^\\]\\\\\n]|\\\\.)*\\])+)/([a-z]*)");

    private final String text;
    private final Matcher matcher;
    private int at;

    Lexer(String text) {
        this.text = text;
        this.matcher = TOKEN.matcher(text);
    }

    Token next() {
        matcher.region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new ScriptException("unexpected " + text.substring(at, Math.min(at + 9, text.length())));
        }
        at = matcher.end();
        for (var kind : Kind.values()) {
            var found = matcher.group(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (found != null) {
                return new Token(kind, found);
            }
        }
        throw new IllegalStateException("The pattern has a group for each kind");
    }

    /** The part of a template up to the next value in it, or to its end; without the sign there. */
    String templateText() {
        var from = at;
        while (at < text.length() && text.charAt(at) != '`' && !text.startsWith("${", at)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            throw new ScriptException("unexpected end of a template");
        }
        return unescape(text.substring(from, at));
    }

    /** Whether a value comes next in a template, rather than its end; goes on behind the sign. */
    boolean templateGoesOn() {
        var more = text.charAt(at) == '$';
        at += more ? 2 : 1;
        return more;
    }

    /** The regular expression whose first slash was just read. */
    Pattern pattern() {
        var found = REGEX.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            throw new ScriptException("unexpected /");
        }
        at = found.end();
        return Pattern.compile(found.group(1), found.group(2).contains("i") ? Pattern.CASE_INSENSITIVE : 0);
    }

    static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            for (var group = 1; group <= 3; group++) {
                if (found.group(group) != null) {
                    return Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(group), 16)));
                }
            }
            return Matcher.quoteReplacement(found.group(4) != null ? "" : control(found.group(5)));
        });
    }

    private static String control(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            case "b" -> "\b";
            case "f" -> "\f";
            case "v" -> "\u000b";
            case "0" -> "\0";
            default -> letter;
        };
    }
}
