package io.faststate.benchmarks.rendering.jstachio;

import io.faststate.benchmarks.data.Card;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStachePartial;
import io.jstach.jstache.JStachePartials;
import java.util.List;

/** The model of {@code components.mustache}. */
@JStache(path = "io/faststate/benchmarks/rendering/jstachio/components.mustache")
@JStachePartials(@JStachePartial(name = "card", path = "io/faststate/benchmarks/rendering/jstachio/card.mustache"))
public record ComponentsPage(List<Card> cards) {}
