package io.faststate.dsl.identity;

import org.objectweb.asm.Type;

/** Maps a method's parameters to its local variables. */
final class Locals {
    private Locals() {}

    static int ofParameter(String descriptor, int parameter, boolean isStatic) {
        int local = isStatic ? 0 : 1;
        var types = Type.getArgumentTypes(descriptor);
        for (int i = 0; i < parameter; i++) {
            local += types[i].getSize();
        }
        return local;
    }
}
