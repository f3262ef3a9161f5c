package io.faststate.server.json;

import io.faststate.dsl.FastStateException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the codecs of a type and of everything it contains. Each is created once, so types may contain themselves. */
final class Codecs {
    private static final Set<Class<?>> LISTS = Set.of(List.class, Collection.class, Iterable.class, java.util.SequencedCollection.class);
    private static final Map<Class<?>, Function<List<@Nullable Object>, Collection<?>>> COLLECTIONS = Map.of(
            Set.class, CollectionCodec::set,
            ArrayList.class, ArrayList::new,
            HashSet.class, HashSet::new,
            LinkedHashSet.class, LinkedHashSet::new,
            java.util.SequencedSet.class, items -> java.util.Collections.unmodifiableSequencedSet(new LinkedHashSet<>(items)),
            TreeSet.class, TreeSet::new,
            java.util.SortedSet.class, items -> java.util.Collections.unmodifiableSortedSet(new TreeSet<>(items)),
            java.util.NavigableSet.class, items -> java.util.Collections.unmodifiableNavigableSet(new TreeSet<>(items)),
            ArrayDeque.class, ArrayDeque::new);
    private static final Map<Class<?>, Function<Map<@Nullable Object, @Nullable Object>, Map<?, ?>>> MAPS = Map.of(
            Map.class, MapCodec::map,
            HashMap.class, HashMap::new,
            LinkedHashMap.class, LinkedHashMap::new,
            java.util.SequencedMap.class, entries -> java.util.Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries)),
            TreeMap.class, TreeMap::new,
            java.util.SortedMap.class, entries -> java.util.Collections.unmodifiableSortedMap(new TreeMap<>(entries)),
            java.util.NavigableMap.class, entries -> java.util.Collections.unmodifiableNavigableMap(new TreeMap<>(entries)));

    private final Map<Type, Codec> known = new HashMap<>();

    /**
     * The codec of a type.
     *
     * @throws FastStateException if values of the type can't be stored
     */
    Codec of(Type type) {
        var codec = known.get(type);
        if (codec == null) {
            codec = find(type);
            known.put(type, codec);
        }
        return codec;
    }

    private Codec find(Type type) {
        var raw = Types.raw(type);
        if (raw == boolean.class || raw == Boolean.class) {
            return new BooleanCodec();
        }
        Optional<? extends Codec> plain = NumberCodec.of(raw);
        if (plain.isEmpty()) {
            plain = TextCodec.of(raw);
        }
        return plain.isPresent() ? plain.get() : composed(type, raw);
    }

    private Codec composed(Type type, Class<?> raw) {
        if (raw.isRecord()) {
            var codec = new RecordCodec(raw);
            known.put(type, codec);
            return codec.resolve(type, this);
        }
        if (raw.isSealed()) {
            var codec = new SealedCodec();
            known.put(type, codec);
            return codec.resolve(type, this);
        }
        if (raw.isArray()) {
            return new ArrayCodec(raw.getComponentType(), of(raw.getComponentType()));
        }
        if (LISTS.contains(raw)) {
            return new CollectionCodec(of(Types.argument(type, 0)), CollectionCodec::list);
        }
        var collection = COLLECTIONS.get(raw);
        if (collection != null) {
            return new CollectionCodec(of(Types.argument(type, 0)), collection);
        }
        var map = MAPS.get(raw);
        if (map != null) {
            return new MapCodec(of(Types.argument(type, 0)), of(Types.argument(type, 1)), map);
        }
        return optional(type, raw);
    }

    private Codec optional(Type type, Class<?> raw) {
        if (raw == Optional.class) {
            return OptionalCodec.of(raw, of(Types.argument(type, 0)));
        }
        if (raw == OptionalInt.class) {
            return OptionalCodec.of(raw, of(Integer.class));
        }
        if (raw == OptionalLong.class) {
            return OptionalCodec.of(raw, of(Long.class));
        }
        if (raw == OptionalDouble.class) {
            return OptionalCodec.of(raw, of(Double.class));
        }
        if (raw == Object.class || raw.isInterface() || Modifier.isAbstract(raw.getModifiers())) {
            throw new FastStateException(raw.getName() + " can't be stored, because it doesn't say which classes it may be;"
                    + " use a record, a sealed type, or a collection by its interface");
        }
        if (!BindingCodec.canRead(raw)) {
            throw new FastStateException(raw.getName() + " can't be stored, because it could not be read back: it has no "
                    + "constructor without parameters, and no annotation of JSON Binding; make it a record");
        }
        return new BindingCodec(type);
    }
}
