package io.faststate.dsl.kit.grid;

import io.faststate.dsl.Page;
import java.util.Locale;

/** Texts of the grid itself, in the languages that the framework speaks; {@code %s} and {@code %,d} stand for what is filled in. */
enum GridWords {
    ROW("1 row", "1 Zeile", "1 ligne"),
    ROWS("%,d rows", "%,d Zeilen", "%,d lignes"),
    ROWS_OF("%,d of %,d rows", "%,d von %,d Zeilen", "%,d lignes sur %,d"),
    SELECTED("%,d selected", "%,d ausgewählt", "%,d sélectionnées"),
    SELECTED_ALL(
            "All %,d rows are selected, also those out of view.",
            "Alle %,d Zeilen sind ausgewählt, auch die nicht sichtbaren.",
            "Toutes les %,d lignes sont sélectionnées, même hors de vue."),
    SELECTED_MOST(
            "%,d of %,d rows are selected; no more can be at once.",
            "%,d von %,d Zeilen sind ausgewählt; mehr geht nicht auf einmal.",
            "%,d lignes sur %,d sont sélectionnées ; c’est le maximum."),
    CLEAR("Clear", "Aufheben", "Effacer"),
    FILTERS("Filters", "Filter", "Filtres"),
    CLEAR_FILTERS("Clear filters", "Filter aufheben", "Effacer les filtres"),
    COLUMNS("Columns", "Spalten", "Colonnes"),
    SAVE_CSV("Save as CSV", "Als CSV speichern", "Enregistrer en CSV"),
    GROUP_BY("Group by", "Gruppieren nach", "Grouper par"),
    NOTHING("Nothing", "Nichts", "Rien"),
    ANY("Any", "Alle", "Tous"),
    YES("Yes", "Ja", "Oui"),
    NO("No", "Nein", "Non"),
    CONTAINS("contains…", "enthält…", "contient…"),
    TO_START("Move %s to the start", "%s nach vorn", "%s vers le début"),
    TO_END("Move %s to the end", "%s nach hinten", "%s vers la fin"),
    NARROWER("Make %s narrower", "%s schmaler", "%s moins large"),
    WIDER("Make %s wider", "%s breiter", "%s plus large"),
    PIN("Pin %s", "%s anheften", "Épingler %s"),
    COLUMN_MENU("Menu of %s", "Menü für %s", "Menu de %s"),
    SORT_UP("Sort upwards", "Aufsteigend sortieren", "Trier par ordre croissant"),
    SORT_DOWN("Sort downwards", "Absteigend sortieren", "Trier par ordre décroissant"),
    SORT_NOT("Don’t sort", "Nicht sortieren", "Ne pas trier"),
    FILTER("Filter…", "Filtern…", "Filtrer…"),
    PIN_COLUMN("Pin", "Anheften", "Épingler"),
    UNPIN("Unpin", "Lösen", "Détacher"),
    MOVE_BACK("Move towards the start", "Nach vorn", "Vers le début"),
    MOVE_ON("Move towards the end", "Nach hinten", "Vers la fin"),
    HIDE("Hide", "Ausblenden", "Masquer"),
    SELECT_ALL("Select all rows", "Alle Zeilen auswählen", "Sélectionner toutes les lignes"),
    SELECT_ROW("Select row %s", "Zeile %s auswählen", "Sélectionner la ligne %s"),
    EMPTY("(empty)", "(leer)", "(vide)"),
    SUM("Sum", "Summe", "Somme"),
    AVERAGE("Average", "Mittel", "Moyenne"),
    MINIMUM("Minimum", "Minimum", "Minimum"),
    MAXIMUM("Maximum", "Maximum", "Maximum"),
    COUNT("Count", "Anzahl", "Nombre"),
    SEARCH("Search", "Suchen", "Rechercher"),
    ADD("Add %s", "%s hinzufügen", "Ajouter : %s"),
    EDIT("Edit", "Bearbeiten", "Modifier"),
    EDIT_ROW("Edit %s", "%s bearbeiten", "Modifier %s"),
    DELETE("Delete", "Löschen", "Supprimer"),
    CANCEL("Cancel", "Abbrechen", "Annuler"),
    SAVE("Save", "Speichern", "Enregistrer"),
    DELETED("Deleted: %s.", "Gelöscht: %s.", "Supprimé : %s."),
    GONE(
            "Somebody else has deleted this meanwhile. What you entered is still here, but it can't be saved.",
            "Das hat inzwischen jemand anders gelöscht. Ihre Eingaben sind noch da, lassen sich aber nicht speichern.",
            "Quelqu’un d’autre a supprimé ceci entre-temps. Votre saisie est toujours là, mais ne peut pas être enregistrée."),
    KEY_MISSING("Enter a key.", "Bitte einen Schlüssel eingeben.", "Saisissez une clé."),
    KEY_STAYS("The key can't be changed.", "Der Schlüssel lässt sich nicht ändern.", "La clé ne peut pas être modifiée."),
    KEY_TAKEN(
            "There is another one with this key already.",
            "Mit diesem Schlüssel gibt es schon einen anderen Eintrag.",
            "Il existe déjà une autre entrée avec cette clé."),
    UNDO("Undo", "Rückgängig", "Rétablir"),
    DISMISS("Dismiss", "Ausblenden", "Ignorer");

    private final String english;
    private final String german;
    private final String french;

    GridWords(String english, String german, String french) {
        this.english = english;
        this.german = german;
        this.french = french;
    }

    /** A number of rows. */
    static String rows(Page page, int number) {
        return number == 1 ? ROW.in(page) : ROWS.in(page, number);
    }

    /** The text in a page's language, filled in; English where it is another than these. */
    String in(Page page, Object... values) {
        var text = switch (page.locale().getLanguage()) {
            case "de" -> german;
            case "fr" -> french;
            default -> english;
        };
        return values.length == 0 ? text : String.format(Locale.ROOT, text, values);
    }

    /** A name as a phrase: {@code Last name} for {@code lastName}. */
    static String title(String name) {
        var text = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (i == 0) {
                text.append(Character.toUpperCase(c));
            } else if (Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
                text.append(' ').append(Character.toLowerCase(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
