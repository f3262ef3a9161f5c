/** Live figures and charts of a bottling plant that many people watch at once. */
@NullMarked
package io.faststate.showcase.dashboard;

import org.jspecify.annotations.NullMarked;
