package io.faststate.showcase;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What users tell about themselves. */
record Profile(
        @NotBlank @Size(max = 40) String name,
        @Email String email,
        @Min(13) @Max(120) int age,
        Theme theme,
        @Size(max = 80) String status) {
    enum Theme {
        LIGHT,
        DARK
    }
}
