package io.faststate.dsl.kit;

import io.faststate.dsl.Page;

/** Texts of the components themselves, in the languages that the framework speaks. */
enum Words {
    CLOSE("Close", "Schließen", "Fermer"),
    SEARCH("Search", "Suchen", "Rechercher"),
    NOTHING_FOUND("Nothing found", "Nichts gefunden", "Aucun résultat"),
    PREVIOUS("Previous", "Zurück", "Précédent"),
    NEXT("Next", "Weiter", "Suivant"),
    MENU("Menu", "Menü", "Menu"),
    SKIP("Skip to the content", "Zum Inhalt springen", "Aller au contenu"),
    APPEARANCE("Appearance", "Darstellung", "Apparence"),
    SYSTEM("System", "System", "Système"),
    LIGHT("Light", "Hell", "Clair"),
    DARK("Dark", "Dunkel", "Sombre"),
    MESSAGE("Message", "Nachricht", "Message"),
    SEND("Send", "Senden", "Envoyer"),
    MOVE("Move with the arrow keys, or drag", "Mit den Pfeiltasten verschieben oder ziehen", "Déplacer avec les flèches ou glisser"),
    MOVE_TO("Move to %s", "Nach %s verschieben", "Déplacer vers %s"),
    NAME("Name", "Name", "Nom"),
    BYTES("Size", "Größe", "Taille"),
    CHANGED("Changed", "Geändert", "Modifié"),
    EMPTY("Nothing in here", "Nichts enthalten", "Rien ici"),
    SIZE("Size of the first pane", "Größe des ersten Bereichs", "Taille du premier volet"),
    PREVIOUS_MONTH("Previous month", "Voriger Monat", "Mois précédent"),
    NEXT_MONTH("Next month", "Nächster Monat", "Mois suivant");

    private final String english;
    private final String german;
    private final String french;

    Words(String english, String german, String french) {
        this.english = english;
        this.german = german;
        this.french = french;
    }

    /** The text in a page's language; English where it is another than these. */
    String in(Page page) {
        return switch (page.locale().getLanguage()) {
            case "de" -> german;
            case "fr" -> french;
            default -> english;
        };
    }
}
