package io.faststate.showcase.docs;

/**
 * A part of a document, down to the next heading.
 *
 * @param level of its heading, 1 for the document's own
 * @param anchor the id of its heading
 * @param title its heading
 * @param text what stands below, without marks
 */
record Section(int level, String anchor, String title, String text) {}
