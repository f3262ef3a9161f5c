package io.faststate.dsl.identity;

import java.util.List;
import java.util.Optional;

final class Narrowing {
    Narrowing(LambdaForm form, Class<?> implClass) {
    }

    Optional<List<Slot>> components(int argument) {
        return Optional.empty();
    }
}
