/** Writing a page: the byte writer, and what a server implements to take part in it. */
package io.faststate.dsl.render;
