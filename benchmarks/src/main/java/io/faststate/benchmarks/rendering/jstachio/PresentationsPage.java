package io.faststate.benchmarks.rendering.jstachio;

import io.faststate.benchmarks.data.Presentation;
import io.jstach.jstache.JStache;
import java.util.List;

/** The model of {@code presentations.mustache}. */
@JStache(path = "io/faststate/benchmarks/rendering/jstachio/presentations.mustache")
public record PresentationsPage(List<Presentation> presentations) {}
