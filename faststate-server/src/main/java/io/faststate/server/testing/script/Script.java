package io.faststate.server.testing.script;

import io.faststate.server.testing.script.Lexer.Kind;
import io.faststate.server.testing.script.Lexer.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The text of an attribute, parsed: statements, of which the last gives the value. */
public final class Script {
    private static final int MOST = 10_000;
    private static final Map<String, Script> PARSED = new ConcurrentHashMap<>();
    private static final Set<String> UNARY = Set.of("-", "+", "!", "typeof", "void");
    private static final Set<String> ASSIGNMENTS = Set.of("=", "+=", "-=", "*=", "/=", "%=", "??=", "||=", "&&=");
    private static final Set<String> STATEMENTS = Set.of("const", "let", "var", "if", "new", "return", "delete");

    private final Expression whole;

    private Script(Expression whole) {
        this.whole = whole;
    }

    /**
     * Parses a text.
     *
     * @throws ScriptException if it is not of the language
     * @throws UnsupportedScriptException if it needs a browser
     */
    public static Script of(String text) {
        var known = PARSED.get(text);
        if (known != null) {
            return known;
        }
        var parsed = new Script(new Parser(text).statements());
        if (PARSED.size() >= MOST) {
            PARSED.clear();
        }
        PARSED.put(text, parsed);
        return parsed;
    }

    /**
     * Runs the script.
     *
     * @throws ScriptException if it fails, as it would in a browser
     * @throws UnsupportedScriptException if it needs a browser
     */
    public @Nullable Object run(Scope scope) {
        return whole.value(scope);
    }

    /** Parses by precedence. */
    private static final class Parser {
        private final Lexer lexer;
        private Token token;

        Parser(String text) {
            lexer = new Lexer(text);
            token = lexer.next();
        }

        private Token advance() {
            var before = token;
            token = lexer.next();
            return before;
        }

        private boolean is(String sign) {
            return (token.kind() == Kind.SIGN || token.kind() == Kind.NAME) && token.text().equals(sign);
        }

        private boolean take(String sign) {
            if (is(sign)) {
                advance();
                return true;
            }
            return false;
        }

        private void expect(String sign) {
            if (!take(sign)) {
                throw unexpected();
            }
        }

        private ScriptException unexpected() {
            return new ScriptException("unexpected " + (token.kind() == Kind.END ? "end" : token.text()));
        }

        Expression statements() {
            var parts = new ArrayList<Expression>();
            while (token.kind() != Kind.END) {
                if (!take(";")) {
                    parts.add(sequence());
                    if (token.kind() != Kind.END && !is(";")) {
                        throw unexpected();
                    }
                }
            }
            return several(parts);
        }

        private static Expression several(List<Expression> parts) {
            return parts.size() == 1 ? parts.get(0) : new Expressions.Sequence(List.copyOf(parts));
        }

        private Expression sequence() {
            var parts = new ArrayList<Expression>();
            do {
                parts.add(assignment());
            } while (take(","));
            return several(parts);
        }

        private Expression assignment() {
            var target = binary(unary(), 1);
            if (take("?")) {
                var yes = assignment();
                expect(":");
                return new Expressions.Choice(target, yes, assignment());
            }
            if (token.kind() == Kind.SIGN && ASSIGNMENTS.contains(token.text())) {
                var sign = advance().text();
                return new Expressions.Assign(target, sign.substring(0, sign.length() - 1), assignment(), false);
            }
            return target;
        }

        private Expression binary(Expression first, int least) {
            var left = first;
            while (token.kind() == Kind.SIGN && Operators.rank(token.text()) >= least) {
                var operator = advance().text();
                var rank = Operators.rank(operator);
                left = new Expressions.Binary(operator, left, binary(unary(), operator.equals("**") ? rank : rank + 1));
            }
            return left;
        }

        private Expression unary() {
            if ((token.kind() == Kind.SIGN || token.kind() == Kind.NAME) && UNARY.contains(token.text())) {
                return new Expressions.Unary(advance().text(), unary());
            }
            if (is("++") || is("--")) {
                var up = advance().text().equals("++");
                return step(unary(), up, false);
            }
            var operand = postfix(primary());
            return is("++") || is("--") ? step(operand, advance().text().equals("++"), true) : operand;
        }

        /** Taking away makes a number of what is text. */
        private static Expression step(Expression target, boolean up, boolean giveOld) {
            return new Expressions.Assign(target, "-", new Expressions.Literal(up ? -1.0 : 1.0), giveOld);
        }

        private Expression postfix(Expression first) {
            var value = first;
            for (;;) {
                var optional = take("?.");
                if (take("(")) {
                    value = new Expressions.Call(value, list(")"), optional);
                } else if (take("[")) {
                    value = new Expressions.Member(value, sequence(), optional);
                    expect("]");
                } else if (optional || take(".")) {
                    if (token.kind() != Kind.NAME) {
                        throw unexpected();
                    }
                    // What follows a part that may be nothing may be nothing, too.
                    value = new Expressions.Member(value, new Expressions.Literal(advance().text()), optional || mayBeNothing(value));
                } else {
                    return value;
                }
            }
        }

        private static boolean mayBeNothing(Expression value) {
            return switch (value) {
                case Expressions.Member member -> member.optional();
                case Expressions.Call call -> call.callee() instanceof Expressions.Member callee && callee.optional();
                default -> false;
            };
        }

        private List<Expression> list(String end) {
            var items = new ArrayList<Expression>();
            while (!take(end)) {
                items.add(take("...") ? new Expressions.Spread(assignment()) : assignment());
                if (!is(end)) {
                    expect(",");
                }
            }
            return items;
        }

        private Expression primary() {
            if (is("`")) {
                return template();
            }
            if (is("/")) {
                var pattern = lexer.pattern();
                token = lexer.next();
                return new Expressions.Literal(pattern);
            }
            var first = advance();
            return switch (first.kind()) {
                case NUMBER -> new Expressions.Literal(Values.number(first.text().replace("_", "")));
                case STRING -> new Expressions.Literal(Lexer.unescape(first.text().substring(1, first.text().length() - 1)));
                case SIGNAL -> signal(first.text());
                case ACTION -> new Expressions.Action(first.text());
                case NAME -> name(first.text());
                case SIGN -> sign(first.text());
                case END -> throw new ScriptException("unexpected end");
            };
        }

        private static Expression signal(String path) {
            var parts = path.split("\\.", -1);
            Expression value = new Expressions.Signal(parts[0]);
            for (var part : Arrays.asList(parts).subList(1, parts.length)) {
                value = new Expressions.Member(value, new Expressions.Literal(part), false);
            }
            return value;
        }

        private Expression name(String name) {
            if (STATEMENTS.contains(name)) {
                throw new UnsupportedScriptException(name);
            }
            return take("=>") ? arrow(List.of(name)) : new Expressions.Variable(name);
        }

        private Expression arrow(List<String> parameters) {
            if (is("{")) {
                throw new UnsupportedScriptException("a function with statements");
            }
            return new Expressions.Arrow(parameters, assignment());
        }

        private Expression sign(String sign) {
            switch (sign) {
                case "[" -> {
                    return new Expressions.Array(list("]"));
                }
                case "{" -> {
                    return object();
                }
                case "(" -> {
                    var items = list(")");
                    if (take("=>")) {
                        return arrow(items.stream().map(Parser::parameter).toList());
                    }
                    if (!items.isEmpty()) {
                        return several(items);
                    }
                }
                default -> { }
            }
            throw new ScriptException("unexpected " + sign);
        }

        private static String parameter(Expression item) {
            if (item instanceof Expressions.Variable(String name)) {
                return name;
            }
            throw new UnsupportedScriptException("a parameter that is no plain name");
        }

        private Expression object() {
            var entries = new ArrayList<Expressions.Entry>();
            while (!take("}")) {
                if (take("...")) {
                    entries.add(new Expressions.Entry(null, assignment()));
                } else {
                    entries.add(entry());
                }
                if (!is("}")) {
                    expect(",");
                }
            }
            return new Expressions.ObjectLiteral(List.copyOf(entries));
        }

        private Expressions.Entry entry() {
            if (take("[")) {
                var key = assignment();
                expect("]");
                expect(":");
                return new Expressions.Entry(key, assignment());
            }
            var isName = token.kind() == Kind.NAME;
            var key = isName ? new Expressions.Literal(advance().text()) : primary();
            if (isName && !is(":")) {
                return new Expressions.Entry(key, new Expressions.Variable(Values.text(((Expressions.Literal) key).value())));
            }
            expect(":");
            return new Expressions.Entry(key, assignment());
        }

        private Expression template() {
            // The lexer stands behind the sign that opens it.
            var parts = new ArrayList<Expression>();
            for (;;) {
                parts.add(new Expressions.Literal(lexer.templateText()));
                if (!lexer.templateGoesOn()) {
                    token = lexer.next();
                    return new Expressions.Template(List.copyOf(parts));
                }
                token = lexer.next();
                parts.add(sequence());
                if (!is("}")) {
                    throw unexpected();
                }
            }
        }
    }
}
