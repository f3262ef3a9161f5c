package io.faststate.server.datastar;

/** Where patched elements go. */
public enum PatchMode {
    /** Morph the element itself; the default. */
    OUTER("outer"),
    /** Morph the target's content. */
    INNER("inner"),
    /** Replace the element without morphing. */
    REPLACE("replace"),
    /** Before the target's first child. */
    PREPEND("prepend"),
    /** After the target's last child. */
    APPEND("append"),
    /** Before the target. */
    BEFORE("before"),
    /** After the target. */
    AFTER("after"),
    /** Remove the target. */
    REMOVE("remove");

    private final String token;

    PatchMode(String token) {
        this.token = token;
    }

    /** The name on the wire. */
    public String token() {
        return token;
    }
}
