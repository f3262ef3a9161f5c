/**
 * Whole documents: the answer to a browser that loads a page, or that posts a form where no client runs. Begin with
 * {@code DocumentRoute}; {@code NewDocument} renders what it sends. {@code FormRoute} runs the handler of a form like
 * that of any other event, and answers with a document. {@code OwnRoutes} is what an application's own routes share with
 * the pages.
 */
package io.faststate.server.document;
