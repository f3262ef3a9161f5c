package io.faststate.server.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.faststate.dsl.InvalidValueException;
import io.faststate.dsl.State;
import io.faststate.dsl.value.FieldText.Fault;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users are told of values that break rules, in each language. */
class MessagesTest {
    record All(
            @NotBlank String blank,
            @Size(min = 2, max = 3) String size,
            @Email String email,
            @Pattern(regexp = "a") String pattern,
            @Min(1) int min,
            @Max(1) int max,
            @Positive int positive,
            @Digits(integer = 1, fraction = 0) int digits,
            @DecimalMin("0.01") BigDecimal least,
            @DecimalMin(value = "0.01", inclusive = false) BigDecimal above,
            @DecimalMax("0.01") BigDecimal most,
            @DecimalMax(value = "0.01", inclusive = false) BigDecimal below,
            @AssertTrue boolean agreed,
            @Future LocalDate future,
            @Size(max = 1, message = "${inclusive} {max} ${'a'.getClass()}") String own) {}

    private static final All WRONG = new All(
            " ", "a", "b", "b", 0, 2, 0, 10, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE, false,
            LocalDate.EPOCH, "ab");
    private static final State<All> STATE = State.global("all", WRONG);

    private final Validation validation = new Validation(Locale.ENGLISH);

    private List<InvalidValueException.Violation> told(String language) {
        return validation.in(validation.locale(language), () -> assertThrows(
                InvalidValueException.class, () -> validation.check(STATE, WRONG)).violations());
    }

    private String told(String language, String path) {
        return told(language).stream().filter(it -> it.path().equals(path)).findFirst().orElseThrow().message();
    }

    static List<String> languages() {
        return Validation.PROVIDED.stream().map(Locale::toLanguageTag).sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void message_ofEachRule_isPlainTextInEachLanguage(String language) {
        var violations = told(language);
        assertEquals(15, violations.size());
        for (var violation : violations) {
            if (!violation.path().equals("own")) {
                assertFalse(violation.message().matches(".*[${}].*"), violation::toString);
            }
        }
        var own = validation.locale(language);
        assertEquals(Locale.forLanguageTag(language), own);
    }

    @Test
    void bound_tellsWhetherItIsIncluded() {
        assertEquals("must be greater than or equal to 0.01", told("en", "least"));
        assertEquals("must be greater than 0.01", told("en", "above"));
        assertEquals("must be less than or equal to 0.01", told("en", "most"));
        assertEquals("must be less than 0.01", told("en", "below"));
        assertEquals("muss größer oder gleich 0.01 sein", told("de", "least"));
    }

    /** Data or a careless message must not become code. */
    @Test
    void expression_inAMessage_isNotEvaluated() {
        assertEquals("${inclusive} 1 ${'a'.getClass()}", told("en", "own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de-AT", "fr", "ja", "pt-BR", "zh-TW", "zh-CN"})
    void fault_ofAField_isToldInTheLanguage(String language) {
        var messages = new HashSet<String>();
        for (var fault : Fault.values()) {
            var message = validation.in(validation.locale(language), () -> validation.message(fault));
            assertNotEquals(validation.message(fault), message);
            messages.add(message);
        }
        assertEquals(Fault.values().length, messages.size());
    }

    @Test
    void fault_ofAField_isToldInEnglishElsewhere() {
        var told = List.of(Fault.values()).stream().map(validation::message).collect(Collectors.joining(", "));
        assertEquals("must be a number, must be a whole number, is too large or too small, must be a date or time, is too long", told);
        assertTrue(validation.in(validation.locale("mn"), () -> validation.message(Fault.NO_TIME)).startsWith("must be"));
    }
}
