package io.faststate.server.validation;

import io.faststate.dsl.work.FieldText.Fault;
import java.util.Locale;
import java.util.Map;

/**
 * What users are told of fields that hold no value of their type, in the languages that rules are told in; in English in
 * those that are not here.
 */
record FieldMessages(String number, String whole, String range, String time) {
    private static final FieldMessages ENGLISH = new FieldMessages(
            "must be a number", "must be a whole number", "is too large or too small", "must be a date or time");
    private static final Map<String, FieldMessages> TRANSLATED = Map.ofEntries(
            Map.entry("ar", new FieldMessages(
                    "يجب أن يكون رقمًا", "يجب أن يكون عددًا صحيحًا",
                    "أكبر أو أصغر من المسموح", "يجب أن يكون تاريخًا أو وقتًا")),
            Map.entry("bg", new FieldMessages(
                    "трябва да бъде число", "трябва да бъде цяло число",
                    "е твърде голямо или твърде малко", "трябва да бъде дата или час")),
            Map.entry("cs", new FieldMessages(
                    "musí být číslo", "musí být celé číslo",
                    "je příliš velké nebo příliš malé", "musí být datum nebo čas")),
            Map.entry("da", new FieldMessages(
                    "skal være et tal", "skal være et heltal",
                    "er for stort eller for lille", "skal være en dato eller et tidspunkt")),
            Map.entry("de", new FieldMessages(
                    "muss eine Zahl sein", "muss eine ganze Zahl sein",
                    "ist zu groß oder zu klein", "muss ein Datum oder eine Uhrzeit sein")),
            Map.entry("es", new FieldMessages(
                    "debe ser un número", "debe ser un número entero",
                    "es demasiado grande o demasiado pequeño", "debe ser una fecha o una hora")),
            Map.entry("fr", new FieldMessages(
                    "doit être un nombre", "doit être un nombre entier",
                    "est trop grand ou trop petit", "doit être une date ou une heure")),
            Map.entry("hu", new FieldMessages(
                    "számnak kell lennie", "egész számnak kell lennie",
                    "túl nagy vagy túl kicsi", "dátumnak vagy időpontnak kell lennie")),
            Map.entry("it", new FieldMessages(
                    "deve essere un numero", "deve essere un numero intero",
                    "è troppo grande o troppo piccolo", "deve essere una data o un orario")),
            Map.entry("ja", new FieldMessages(
                    "数値でなければなりません", "整数でなければなりません",
                    "値が大きすぎるか小さすぎます", "日付または時刻でなければなりません")),
            Map.entry("ko", new FieldMessages(
                    "숫자여야 합니다", "정수여야 합니다",
                    "너무 크거나 너무 작습니다", "날짜 또는 시간이어야 합니다")),
            Map.entry("nl", new FieldMessages(
                    "moet een getal zijn", "moet een geheel getal zijn",
                    "is te groot of te klein", "moet een datum of tijd zijn")),
            Map.entry("pl", new FieldMessages(
                    "musi być liczbą", "musi być liczbą całkowitą",
                    "jest zbyt duża lub zbyt mała", "musi być datą lub godziną")),
            Map.entry("pt", new FieldMessages(
                    "deve ser um número", "deve ser um número inteiro",
                    "é grande demais ou pequeno demais", "deve ser uma data ou hora")),
            Map.entry("ro", new FieldMessages(
                    "trebuie să fie un număr", "trebuie să fie un număr întreg",
                    "este prea mare sau prea mic", "trebuie să fie o dată sau o oră")),
            Map.entry("ru", new FieldMessages(
                    "должно быть числом", "должно быть целым числом",
                    "слишком велико или слишком мало", "должно быть датой или временем")),
            Map.entry("sk", new FieldMessages(
                    "musí byť číslo", "musí byť celé číslo",
                    "je príliš veľké alebo príliš malé", "musí byť dátum alebo čas")),
            Map.entry("sv", new FieldMessages(
                    "måste vara ett tal", "måste vara ett heltal",
                    "är för stort eller för litet", "måste vara ett datum eller en tid")),
            Map.entry("tr", new FieldMessages(
                    "bir sayı olmalı", "bir tam sayı olmalı",
                    "çok büyük veya çok küçük", "bir tarih veya saat olmalı")),
            Map.entry("uk", new FieldMessages(
                    "має бути числом", "має бути цілим числом",
                    "завелике або замале", "має бути датою або часом")),
            Map.entry("zh", new FieldMessages(
                    "必须是数字", "必须是整数",
                    "过大或过小", "必须是日期或时间")),
            Map.entry("zh-TW", new FieldMessages(
                    "必須是數字", "必須是整數",
                    "過大或過小", "必須是日期或時間")));

    /** The message in a language. */
    static String of(Fault fault, Locale locale) {
        var language = TRANSLATED.getOrDefault(locale.getLanguage(), ENGLISH);
        var words = TRANSLATED.getOrDefault(locale.toLanguageTag(), language);
        return switch (fault) {
            case NO_NUMBER -> words.number;
            case FRACTION -> words.whole;
            case OUT_OF_RANGE -> words.range;
            case NO_TIME -> words.time;
        };
    }
}
