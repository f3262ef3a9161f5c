/**
 * Hints for page authors: mistakes that nothing else reports, each reported once. Begin with {@code Hints};
 * {@code InitialValues} finds states that are declared with two initial values.
 */
package io.faststate.server.hint;
