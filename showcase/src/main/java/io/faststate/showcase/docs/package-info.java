/** The docs as pages: Markdown becomes nodes of the DSL, with a navigation and a search around it. */
@NullMarked
package io.faststate.showcase.docs;

import org.jspecify.annotations.NullMarked;
