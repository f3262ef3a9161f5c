/**
 * The texts of the framework that users see, in the languages that an application offers. Begin with {@code Word};
 * {@code Words} are the texts in one language, and {@code Languages} finds the best one for a request.
 */
package io.faststate.server.language;
