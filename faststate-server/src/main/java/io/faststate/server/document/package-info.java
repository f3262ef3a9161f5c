/**
 * Whole documents: the answer to who loads a page, and to who posts a form where no client runs. Begin with
 * {@code DocumentRoute}; {@code NewDocument} renders what it sends. {@code FormRoute} runs the handler of a form as any event
 * and answers with a document.
 */
package io.faststate.server.document;
