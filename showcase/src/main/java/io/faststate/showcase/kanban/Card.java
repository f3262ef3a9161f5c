package io.faststate.showcase.kanban;

/**
 * Something to do.
 *
 * @param moves how often it was moved, by which who moves it knows whether somebody else did
 */
record Card(long id, String title, Column column, long moves) {
    Card moved(Column to) {
        return new Card(id, title, to, moves + 1);
    }

    Card titled(String text) {
        return new Card(id, text, column, moves);
    }
}
