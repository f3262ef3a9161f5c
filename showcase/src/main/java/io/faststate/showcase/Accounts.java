package io.faststate.showcase;

import io.faststate.dsl.User;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may sign in here. A real application asks its database, and keeps salted hashes of passwords. */
final class Accounts {
    private static final Map<String, User> USERS = Map.of(
            "ada", new User("ada", "Ada", Set.of("admin")),
            "bob", new User("bob", "Bob", Set.of()));

    private Accounts() {}

    /** The user, if the password is right: everyone's is their name. */
    static Optional<User> find(String name, String password) {
        return Optional.ofNullable(USERS.get(name)).filter(user -> user.id().equals(password));
    }
}
