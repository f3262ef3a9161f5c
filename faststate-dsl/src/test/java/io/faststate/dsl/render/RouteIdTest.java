package io.faststate.dsl.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.faststate.dsl.identity.RouteId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteIdTest {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "1, 2", "-2, 1", "81985529216486895, -81985529216486896"})
    void text_isBase64UrlAndParsesToTheId(long high, long low) {
        var id = new RouteId(high, low);
        byte[] bytes = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        assertEquals(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), id.toString());
        assertEquals(Optional.of(id), RouteId.parse(id.toString()));
    }

    @Test
    void text_hasEachDigitInEachPlace() {
        for (int digit = 0; digit < 64; digit++) {
            byte[] bytes = new byte[16];
            var text = String.valueOf(DIGITS.charAt(digit)).repeat(20) + "AA";
            System.arraycopy(Base64.getUrlDecoder().decode(text), 0, bytes, 0, 16);
            var words = ByteBuffer.wrap(bytes);
            assertEquals(text, new RouteId(words.getLong(), words.getLong()).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "A", "AAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAA=", "AAAAAAAAAA+AAAAAAAAAAA",
        "AAAAAAAAAA\u00e9AAAAAAAAAAA"
    })
    void parse_takesNothingElse(String text) {
        assertEquals(Optional.empty(), RouteId.parse(text));
    }

    @Test
    void parse_refusesASecondTextForAnId() {
        assertEquals(Optional.empty(), RouteId.parse("AAAAAAAAAAAAAAAAAAAAAB"));
    }
}
