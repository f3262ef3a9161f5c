package io.faststate.benchmarks.rendering;

import io.faststate.benchmarks.rendering.faststate.FastStateEngine;
import io.faststate.benchmarks.rendering.handwritten.HandwrittenEngine;
import io.faststate.benchmarks.rendering.htmlflow.HtmlFlowEngine;
import io.faststate.benchmarks.rendering.j2html.J2htmlEngine;
import io.faststate.benchmarks.rendering.jstachio.JStachioEngine;
import io.faststate.benchmarks.rendering.jte.JteEngine;
import io.faststate.benchmarks.rendering.rocker.RockerEngine;

/** The engines that are compared. */
public enum EngineName {
    /** This project's DSL. */
    FASTSTATE,
    /** What a page costs when its bytes are written by hand: the upper bound. */
    HANDWRITTEN,
    /** <a href="https://jte.gg">jte</a>, a template language. */
    JTE,
    /** <a href="https://github.com/fizzed/rocker">Rocker</a>, a template language. */
    ROCKER,
    /** <a href="https://jstach.io">JStachio</a>, Mustache compiled by an annotation processor. */
    JSTACHIO,
    /** <a href="https://j2html.com">j2html</a>, a Java DSL. */
    J2HTML,
    /** <a href="https://htmlflow.org">HtmlFlow</a>, a Java DSL. */
    HTMLFLOW;

    /** A new engine, ready to render. */
    public Engine create() {
        return switch (this) {
            case FASTSTATE -> new FastStateEngine();
            case HANDWRITTEN -> new HandwrittenEngine();
            case JTE -> new JteEngine();
            case ROCKER -> new RockerEngine();
            case JSTACHIO -> new JStachioEngine();
            case J2HTML -> new J2htmlEngine();
            case HTMLFLOW -> new HtmlFlowEngine();
        };
    }
}
