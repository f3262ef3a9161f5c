/**
 * The parts of a page that are rendered separately: the result of rendering one, and what tabs share of it. Begin with
 * {@code RegionRender}. {@code RegionKeys} decides which regions tabs can share, and {@code SharedRegions} keeps those.
 * {@code RowRecorder} records the rows in the markup as a {@code RowTable}, by which two renders are compared.
 */
package io.faststate.server.region;
