package io.faststate.showcase.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language whose code is coloured: its tokens, as the named groups of a pattern. */
enum Language {
    JAVA(
            "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
                    + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+')"
                    + "|(?<annotation>@(?:interface\\b|[A-Z][\\w.]*+))"
                    + "|(?<keyword>\\b(?:abstract|assert|boolean|break|byte|case|catch|char|class|continue|default|do|double|else|enum"
                    + "|extends|final|finally|float|for|if|implements|import|instanceof|int|interface|long|native|new|package|private"
                    + "|protected|public|return|short|static|super|switch|synchronized|this|throw|throws|transient|try|void|volatile"
                    + "|while|true|false|null)\\b|\\b(?:var|sealed|permits|yield)(?=\\s)|\\brecord(?=\\s+[A-Z]))"
                    + "|(?<number>\\b\\d[\\w.]*+)"),
    XML(
            "(?<comment><!--(?s:.*?)-->)"
                    + "|(?<string>\"[^\"\\n]*+\")"
                    + "|(?<keyword></?[\\w:.-]++|/?>)"
                    + "|(?<annotation>[\\w:.-]++(?==\"))"),
    SH("(?<comment>(?m:^|(?<=\\s))#[^\\n]*)|(?<string>\"[^\"\\n]*+\"|'[^'\\n]*+')"),
    /** Lines that come look like strings, and lines that go like comments. */
    DIFF("(?m)(?<string>^\\+[^\\n]*+)|(?<comment>^-[^\\n]*+)"),
    SQL(
            "(?<comment>--[^\\n]*)"
                    + "|(?<string>'[^'\\n]*+')"
                    + "|(?<keyword>\\b(?:SELECT|INSERT|INTO|UPDATE|DELETE|FROM|WHERE|AND|OR|SET|VALUES|CREATE|TABLE)\\b)"
                    + "|(?<number>\\b\\d++)");

    /** The groups, by which the styles are named too. */
    static final List<String> GROUPS = List.of("comment", "string", "annotation", "keyword", "number");

    private final Pattern tokens;

    Language(String tokens) {
        this.tokens = Pattern.compile(tokens);
    }

    Pattern tokens() {
        return tokens;
    }

    /** The language that a block of Markdown names. */
    static Optional<Language> named(String name) {
        return switch (name) {
            case "java" -> Optional.of(JAVA);
            case "xml", "html" -> Optional.of(XML);
            case "sh", "bash" -> Optional.of(SH);
            case "diff" -> Optional.of(DIFF);
            case "sql" -> Optional.of(SQL);
            default -> Optional.empty();
        };
    }
}
