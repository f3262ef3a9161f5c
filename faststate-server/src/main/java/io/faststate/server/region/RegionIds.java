package io.faststate.server.region;

import io.faststate.dsl.identity.LambdaForm;
import io.faststate.dsl.render.Live;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The ids of live regions' root elements. An id is made from the code of the region's view and how often that occurred
 * before in the enclosing region, so it is the same in each render, tab and process.
 */
public final class RegionIds {
    private static final ClassValue<AtomicReference<@Nullable String>> CODE = new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable String> computeValue(Class<?> type) {
            return new AtomicReference<>();
        }
    };

    private final String prefix;
    private final Map<String, Integer> seen = new HashMap<>();

    /** The ids of the regions directly inside another one; the page's body has an empty id. */
    public RegionIds(String outer) {
        prefix = outer.isEmpty() ? "r" : outer;
    }

    public String next(Live live) {
        var code = code(live);
        var count = seen.merge(code, 1, Integer::sum);
        return prefix + "-" + code + (count == 1 ? "" : "-" + count);
    }

    private static String code(Live live) {
        var view = live.code();
        var known = CODE.get(view.getClass());
        var code = known.get();
        if (code == null) {
            var form = LambdaForm.of(view);
            code = Integer.toString((form.implClass() + form.methodName()).hashCode() & Integer.MAX_VALUE,
                    Character.MAX_RADIX);
            known.set(code);
        }
        return code;
    }
}
