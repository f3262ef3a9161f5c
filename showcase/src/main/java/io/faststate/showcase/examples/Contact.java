package io.faststate.showcase.examples;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/** How to reach somebody. */
record Contact(
        @NotBlank @Size(max = 40) String firstName,
        @NotBlank @Size(max = 40) String lastName,
        @NotBlank @Email @Size(max = 80) String email) {
    /** Somebody with an address that is made of the names. */
    static Contact of(String firstName, String lastName) {
        return new Contact(firstName, lastName, (firstName + '.' + lastName + "@example.org").toLowerCase(Locale.ROOT));
    }

    String fullName() {
        return firstName + ' ' + lastName;
    }

    boolean matches(String text) {
        return (fullName() + ' ' + email).toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
