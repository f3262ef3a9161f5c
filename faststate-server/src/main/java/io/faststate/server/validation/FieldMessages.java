package io.faststate.server.validation;

import io.faststate.dsl.value.FieldText.Fault;
import java.util.Locale;
import java.util.Map;

/**
 * The messages for fields without a valid value of their type, in the languages that the rules' messages have; English
 * otherwise.
 */
record FieldMessages(String number, String whole, String range, String time, String length) {
    private static final FieldMessages ENGLISH = new FieldMessages(
            "must be a number", "must be a whole number", "is too large or too small", "must be a date or time",
            "is too long");
    private static final Map<String, FieldMessages> TRANSLATED = Map.ofEntries(
            Map.entry("ar", new FieldMessages(
                    "يجب أن يكون رقمًا", "يجب أن يكون عددًا صحيحًا",
                    "أكبر أو أصغر من المسموح", "يجب أن يكون تاريخًا أو وقتًا", "أطول من المسموح")),
            Map.entry("bg", new FieldMessages(
                    "трябва да бъде число", "трябва да бъде цяло число",
                    "е твърде голямо или твърде малко", "трябва да бъде дата или час", "е твърде дълго")),
            Map.entry("cs", new FieldMessages(
                    "musí být číslo", "musí být celé číslo",
                    "je příliš velké nebo příliš malé", "musí být datum nebo čas", "je příliš dlouhé")),
            Map.entry("da", new FieldMessages(
                    "skal være et tal", "skal være et heltal",
                    "er for stort eller for lille", "skal være en dato eller et tidspunkt", "er for langt")),
            Map.entry("de", new FieldMessages(
                    "muss eine Zahl sein", "muss eine ganze Zahl sein",
                    "ist zu groß oder zu klein", "muss ein Datum oder eine Uhrzeit sein", "ist zu lang")),
            Map.entry("es", new FieldMessages(
                    "debe ser un número", "debe ser un número entero",
                    "es demasiado grande o demasiado pequeño", "debe ser una fecha o una hora", "es demasiado largo")),
            Map.entry("fr", new FieldMessages(
                    "doit être un nombre", "doit être un nombre entier",
                    "est trop grand ou trop petit", "doit être une date ou une heure", "est trop long")),
            Map.entry("hu", new FieldMessages(
                    "számnak kell lennie", "egész számnak kell lennie",
                    "túl nagy vagy túl kicsi", "dátumnak vagy időpontnak kell lennie", "túl hosszú")),
            Map.entry("it", new FieldMessages(
                    "deve essere un numero", "deve essere un numero intero",
                    "è troppo grande o troppo piccolo", "deve essere una data o un orario", "è troppo lungo")),
            Map.entry("ja", new FieldMessages(
                    "数値でなければなりません", "整数でなければなりません",
                    "値が大きすぎるか小さすぎます", "日付または時刻でなければなりません", "長すぎます")),
            Map.entry("ko", new FieldMessages(
                    "숫자여야 합니다", "정수여야 합니다",
                    "너무 크거나 너무 작습니다", "날짜 또는 시간이어야 합니다", "너무 깁니다")),
            Map.entry("nl", new FieldMessages(
                    "moet een getal zijn", "moet een geheel getal zijn",
                    "is te groot of te klein", "moet een datum of tijd zijn", "is te lang")),
            Map.entry("pl", new FieldMessages(
                    "musi być liczbą", "musi być liczbą całkowitą",
                    "jest zbyt duża lub zbyt mała", "musi być datą lub godziną", "jest zbyt długa")),
            Map.entry("pt", new FieldMessages(
                    "deve ser um número", "deve ser um número inteiro",
                    "é grande demais ou pequeno demais", "deve ser uma data ou hora", "é longo demais")),
            Map.entry("ro", new FieldMessages(
                    "trebuie să fie un număr", "trebuie să fie un număr întreg",
                    "este prea mare sau prea mic", "trebuie să fie o dată sau o oră", "este prea lung")),
            Map.entry("ru", new FieldMessages(
                    "должно быть числом", "должно быть целым числом",
                    "слишком велико или слишком мало", "должно быть датой или временем", "слишком длинное")),
            Map.entry("sk", new FieldMessages(
                    "musí byť číslo", "musí byť celé číslo",
                    "je príliš veľké alebo príliš malé", "musí byť dátum alebo čas", "je príliš dlhé")),
            Map.entry("sv", new FieldMessages(
                    "måste vara ett tal", "måste vara ett heltal",
                    "är för stort eller för litet", "måste vara ett datum eller en tid", "är för långt")),
            Map.entry("tr", new FieldMessages(
                    "bir sayı olmalı", "bir tam sayı olmalı",
                    "çok büyük veya çok küçük", "bir tarih veya saat olmalı", "çok uzun")),
            Map.entry("uk", new FieldMessages(
                    "має бути числом", "має бути цілим числом",
                    "завелике або замале", "має бути датою або часом", "задовге")),
            Map.entry("zh", new FieldMessages(
                    "必须是数字", "必须是整数",
                    "过大或过小", "必须是日期或时间", "过长")),
            Map.entry("zh-TW", new FieldMessages(
                    "必須是數字", "必須是整數",
                    "過大或過小", "必須是日期或時間", "過長")));

    /** The message in a language. */
    static String of(Fault fault, Locale locale) {
        var language = TRANSLATED.getOrDefault(locale.getLanguage(), ENGLISH);
        var words = TRANSLATED.getOrDefault(locale.toLanguageTag(), language);
        return switch (fault) {
            case NO_NUMBER -> words.number;
            case FRACTION -> words.whole;
            case OUT_OF_RANGE -> words.range;
            case NO_TIME -> words.time;
            case TOO_LONG -> words.length;
        };
    }
}
