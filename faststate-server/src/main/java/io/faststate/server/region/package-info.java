/**
 * The parts of a page that are rendered alone: what one render of a region found out, and what tabs share of it. Begin with
 * {@code RegionRender}. {@code RegionKeys} tells which regions tabs share and {@code SharedRegions} keeps those;
 * {@code RowRecorder} notes the rows in markup as a {@code RowTable}, by which two renders are compared.
 */
package io.faststate.server.region;
