/**
 * What arrives with an event: signals, fields and files, read no further than the limits allow. Begin with
 * {@code ContentReader}, which makes a {@code Content} of a request. {@code Multipart} reads forms with files, which
 * {@code Arrivals} takes if an {@code Admission} lets it; {@code FileType} tells what they are.
 */
package io.faststate.server.body;
