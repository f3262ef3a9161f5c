package io.faststate.benchmarks.rendering.handwritten;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteOutputTest {
    private static final String ALPHABET = "abc \u00e9\u20ac&<>\"'$%?=";

    private final ByteOutput out = new ByteOutput();

    @Test
    void doubles_areWrittenAsJavaWritesThem() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Math.round(random.nextDouble(-1e6, 1e6) * 100) / Math.pow(10, random.nextInt(9));
            out.clear();
            out.number(value);
            assertThat(written(), is(Double.toString(value)));
        }
    }

    @Test
    void text_isEscapedAtAnyLength() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            var text = text(random);
            out.clear();
            out.text(text);
            assertThat(written(), is(escaped(text)));
        }
    }

    @Test
    void attributes_escapeQuotesToo() {
        var random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            var text = text(random);
            out.clear();
            out.attribute(text);
            assertThat(written(), is(escaped(text).replace("\"", "&quot;")));
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        random.ints(random.nextInt(60), 0, ALPHABET.length()).forEach(i -> text.append(ALPHABET.charAt(i)));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String written() {
        return new String(out.toByteArray(), UTF_8);
    }
}
