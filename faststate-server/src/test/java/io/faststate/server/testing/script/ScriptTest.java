package io.faststate.server.testing.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private final Map<String, @Nullable Object> signals = new LinkedHashMap<>(JsonText.readObject(
            "{\"n\": 3, \"t\": \"ab\", \"f\": false, \"l\": [\"x\", \"y\"], \"o\": {\"p\": {\"q\": 7}, \"z\": null}}"));
    private final List<String> called = new ArrayList<>();

    private final ScriptSignals store = new ScriptSignals() {
        @Override
        public @Nullable Object get(List<String> path) {
            var value = peek(path);
            return value == Undefined.UNDEFINED ? "" : value;
        }

        @Override
        public @Nullable Object peek(List<String> path) {
            @Nullable Object at = signals;
            for (var key : path) {
                if (!(at instanceof Map<?, ?> object) || !object.containsKey(key)) {
                    return Undefined.UNDEFINED;
                }
                at = object.get(key);
            }
            return at;
        }

        @Override
        public void set(List<String> path, @Nullable Object value) {
            var at = signals;
            for (var key : path.subList(0, path.size() - 1)) {
                at = Values.object(at.computeIfAbsent(key, it -> new LinkedHashMap<String, @Nullable Object>()));
            }
            at.put(path.get(path.size() - 1), value);
        }
    };

    private @Nullable Object run(String text) {
        return Script.of(text).run(Scope.of(
                store,
                name -> Optional.of((Callable) arguments -> {
                    called.add(name + JsonText.write(arguments));
                    return Undefined.UNDEFINED;
                }).filter(it -> !name.equals("unknown")),
                new HashMap<>()));
    }

    private String shown(String text) {
        var value = run(text);
        return JsonText.isJson(value) ? JsonText.write(value) : String.valueOf(value);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", quoteCharacter = '\0', textBlock = """
            1 + 2 * 3 ~ 7
            (1 + 2) * 3 ~ 9
            2 ** 3 ** 2 ~ 512
            7 % 4 - 5 ~ -2
            10 / 4 ~ 2.5
            1 / 0 ~ null
            0x1f + 1_000 ~ 1031
            .5 + 1e2 ~ 100.5
            "a" + 1 ~ "a1"
            1 + +"2" ~ 3
            'it\\'s' ~ "it's"
            "\\u00e9\\x41\\n" ~ "éA\\n"
            `<${$n + 1}|${$t}>` ~ "<4|ab>"
            !$f && $n > 2 ~ true
            $f || $t ~ "ab"
            $missing ?? 5 ~ ""
            null ?? 5 ~ 5
            $n === 3 ? "yes" : "no" ~ "yes"
            $n == "3" ~ true
            $n === "3" ~ false
            null == undefined ~ true
            "b" > "a" ~ true
            "10" < "9" ~ true
            10 < "9" ~ false
            typeof $n + typeof $t + typeof undefined + typeof null ~ "numberstringundefinedobject"
            $o.p.q ~ 7
            $o.p?.q ~ 7
            $o.z?.q.r ~ undefined
            $o["p"]["q"] ~ 7
            $l.length ~ 2
            $l[1] ~ "y"
            $l.includes('y') ~ true
            $l.filter((it) => it !== 'x').concat($f ? ['z'] : []) ~ ["y"]
            $l.map((it, i) => it + i).join('-') ~ "x0-y1"
            [1, ...$l, 2].length ~ 4
            ({a: 1, 'b': $n, ['c']: $t}).b ~ 3
            $t.toUpperCase().length ~ 2
            ' x '.trim() === 'x' ~ true
            (2.345).toFixed(2) ~ "2.35"
            (-0.5).toFixed(0) ~ "-1"
            Math.round(2.5) + Math.floor(-1.5) + Math.ceil(1.2) ~ 3
            Math.max(1, $n, 2) ~ 3
            Number('') + Number('1e3') ~ 1000
            Number('x') ~ null
            [1, 2] + '' ~ "1,2"
            JSON.stringify({a: [1, null], b: undefined}) ~ "{\\"a\\":[1,null]}"
            (1, 2, 3) ~ 3
            1; 2; ~ 2
            """)
    void value_isAsInTheBrowser(String text, String wanted) {
        assertEquals(wanted, shown(text));
    }

    @Test
    void assignments_setSignals() {
        run("$n = 5; $t += '!'; $o.p.q++; --$n; $new = ($f = true)");
        assertEquals("{\"n\":4,\"t\":\"ab!\",\"f\":true,\"l\":[\"x\",\"y\"],\"o\":{\"p\":{\"q\":8},\"z\":null},\"new\":true}",
                JsonText.write(signals));
        assertEquals("8", shown("$o.p.q++"));
        assertEquals(9.0, run("$o.p.q"));
    }

    @Test
    void conditions_leaveTheirOtherSideAlone() {
        run("$f && ($n = 9); $f || ($t = 'set'); $n ??= 1");
        assertEquals(3.0, run("$n"));
        assertEquals("set", run("$t"));
    }

    @Test
    void actions_areCalledWithValues() {
        run("@post('/a', {retry: 'always', list: [1, $n]}); $n > 2 && @get('/b')");
        assertEquals(List.of("post[\"/a\",{\"retry\":\"always\",\"list\":[1,3]}]", "get[\"/b\"]"), called);
    }

    @Test
    void pattern_isOneOfJava() {
        assertEquals("^a\\/[/]b$", String.valueOf(Values.object(run("({include: /^a\\/[/]b$/i})")).get("include")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 +", "a b", "$n = ", "(1", "[1", "'open", "`open", "#", "{a 1}", "1 = 2", "@unknown()", "null.x", "$n()"})
    void whatFails_saysSo(String text) {
        assertThrows(ScriptException.class, () -> run(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"window.open()", "new Date()", "let a = 1", "if (1) {}", "() => { return 1 }", "$t.normalize()", "Math.sin(1)"})
    void whatNeedsABrowser_saysSo(String text) {
        assertThrows(UnsupportedScriptException.class, () -> run(text));
    }

    @Test
    void json_isWrittenAsTheBrowserWritesIt() {
        var text = "{\"a\":\"\\\"\\\\\\n\\u0001\\ud800é😀\",\"b\":1e+21,\"c\":0.1,\"d\":-0}";
        assertEquals("{\"a\":\"\\\"\\\\\\n\\u0001\\ud800é😀\",\"b\":1e+21,\"c\":0.1,\"d\":0}", JsonText.write(JsonText.read(text)));
    }
}
