package io.faststate.showcase.examples;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What somebody tells to become a member. */
record Signup(
        @NotBlank @Email String email,
        @NotBlank @Size(min = 2, max = 40) String name,
        @Min(18) @Max(120) int age,
        @AssertTrue(message = "must be accepted") boolean terms) {}
