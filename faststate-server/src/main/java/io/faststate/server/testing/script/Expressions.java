package io.faststate.server.testing.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of expressions. */
final class Expressions {
    private Expressions() {}

    /** A value as it stands. */
    record Literal(@Nullable Object value) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return value;
        }
    }

    /** A signal. */
    record Signal(String name) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return scope.signals().get(path(scope));
        }

        @Override
        public List<String> path(Scope scope) {
            return List.of(name);
        }

        @Override
        public void assign(Scope scope, @Nullable Object value) {
            scope.signals().set(path(scope), value);
        }
    }

    /** A variable, or a name that the language or the page knows. */
    record Variable(String name) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return scope.variable(name);
        }

        @Override
        public void assign(Scope scope, @Nullable Object value) {
            scope.assign(name, value);
        }
    }

    /** What is called as {@code @name(…)}. */
    record Action(String name) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return scope.action(name);
        }
    }

    /** A property; with {@code ?.} of what may be nothing. */
    record Member(Expression object, Expression key, boolean optional) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            var path = path(scope);
            if (path != null) {
                return scope.signals().get(path);
            }
            var holder = object.value(scope);
            return optional && Values.isNothing(holder) ? Undefined.UNDEFINED : Members.get(holder, key.value(scope));
        }

        /** A signal inside of one that holds an object. */
        @Override
        public @Nullable List<String> path(Scope scope) {
            var base = object.path(scope);
            if (base == null || !(scope.signals().peek(base) instanceof Map<?, ?>)) {
                return null;
            }
            return inside(base, scope);
        }

        private List<String> inside(List<String> base, Scope scope) {
            var path = new ArrayList<>(base);
            path.add(Values.text(key.value(scope)));
            return path;
        }

        @Override
        public void assign(Scope scope, @Nullable Object value) {
            var base = object.path(scope);
            if (base == null) {
                Members.set(object.value(scope), key.value(scope), value);
                return;
            }
            var held = scope.signals().peek(base);
            if (held instanceof HostObject host) {
                Members.set(host, key.value(scope), value);
            } else if (held instanceof List<?>) {
                throw new UnsupportedScriptException("an assignment to an item of an array");
            } else {
                scope.signals().set(inside(base, scope), value);
            }
        }
    }

    /** A call. */
    record Call(Expression callee, List<Expression> arguments, boolean optional) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            var function = callee.value(scope);
            if (Values.isNothing(function) && (optional || (callee instanceof Member member && member.optional()))) {
                return Undefined.UNDEFINED;
            }
            if (!(function instanceof Callable callable)) {
                throw new ScriptException(name() + " is not a function");
            }
            return callable.call(all(arguments, scope));
        }

        private String name() {
            return switch (callee) {
                case Member(Expression object, Literal(Object key), boolean optional) -> String.valueOf(key);
                case Variable(String name) -> name;
                default -> "this";
            };
        }
    }

    private static List<@Nullable Object> all(List<Expression> parts, Scope scope) {
        var values = new ArrayList<@Nullable Object>();
        for (var part : parts) {
            if (part instanceof Spread(Expression list)) {
                values.addAll(Values.list(list.value(scope)));
            } else {
                values.add(part.value(scope));
            }
        }
        return values;
    }

    /** The items of an array, among others. */
    record Spread(Expression list) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            throw new ScriptException("refused: ... outside of an array or a call");
        }
    }

    /** An array. */
    record Array(List<Expression> items) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return all(items, scope);
        }
    }

    /**
     * A member of an object; without a key it is spread.
     *
     * @param key what names it
     * @param value its value
     */
    record Entry(@Nullable Expression key, Expression value) {}

    /** An object. */
    record ObjectLiteral(List<Entry> entries) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (var entry : entries) {
                var key = entry.key();
                if (key == null) {
                    object.putAll(Values.object(entry.value().value(scope)));
                } else {
                    object.put(Values.text(key.value(scope)), entry.value().value(scope));
                }
            }
            return object;
        }
    }

    /** A text with values in it. */
    record Template(List<Expression> parts) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            var text = new StringBuilder();
            parts.forEach(part -> text.append(Values.text(part.value(scope))));
            return text.toString();
        }
    }

    /** A function. */
    record Arrow(List<String> parameters, Expression body) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return (Callable) arguments -> {
                var own = new HashMap<String, @Nullable Object>();
                for (var i = 0; i < parameters.size(); i++) {
                    own.put(parameters.get(i), Callable.argument(arguments, i));
                }
                return body.value(scope.inner(own));
            };
        }
    }

    /** A choice by a condition. */
    record Choice(Expression condition, Expression yes, Expression no) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return (Values.truthy(condition.value(scope)) ? yes : no).value(scope);
        }
    }

    /** Several, of which the last gives the value. */
    record Sequence(List<Expression> parts) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            @Nullable Object last = Undefined.UNDEFINED;
            for (var part : parts) {
                last = part.value(scope);
            }
            return last;
        }
    }

    /** An operation on one value. */
    record Unary(String operator, Expression operand) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            var value = operand.value(scope);
            return switch (operator) {
                case "!" -> !Values.truthy(value);
                case "-" -> -Values.number(value);
                case "+" -> Values.number(value);
                case "typeof" -> Values.typeOf(value);
                case "void" -> Undefined.UNDEFINED;
                default -> throw new UnsupportedScriptException("the operator " + operator);
            };
        }
    }

    /** An operation on two values. */
    record Binary(String operator, Expression left, Expression right) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            return Operators.apply(operator, left.value(scope), () -> right.value(scope));
        }
    }

    /** Sets a target; with an operator, to what that makes of its old value. */
    record Assign(Expression target, String operator, Expression value, boolean giveOld) implements Expression {
        @Override
        public @Nullable Object value(Scope scope) {
            var old = operator.isEmpty() ? Undefined.UNDEFINED : target.value(scope);
            var result = operator.isEmpty()
                    ? value.value(scope)
                    : Operators.apply(operator, old, () -> value.value(scope));
            target.assign(scope, result);
            return giveOld ? (Object) Values.number(old) : result;
        }
    }
}
