/** Pages that show what FastState does, each a small class. */
@NullMarked
package io.faststate.showcase;

import org.jspecify.annotations.NullMarked;
