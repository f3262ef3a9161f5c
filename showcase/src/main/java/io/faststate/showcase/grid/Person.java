package io.faststate.showcase.grid;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Somebody who works here. */
record Person(
        long id,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Email String email,
        Role role,
        LocalDate since,
        @Min(0) int desk,
        boolean remote) {
    enum Role { DESIGNER, ENGINEER, MANAGER, SUPPORT }

    static final Person BLANK = new Person(0, "", "", Role.ENGINEER, LocalDate.of(2026, 1, 1), 0, false);

    Person withId(long other) {
        return new Person(other, name, email, role, since, desk, remote);
    }
}
