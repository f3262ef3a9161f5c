package io.faststate.dsl.identity;

import java.io.Serializable;

/** What the framework's handler interfaces look like to the hasher. */
@FunctionalInterface
interface Handler extends Serializable {
    void run() throws Exception;
}
