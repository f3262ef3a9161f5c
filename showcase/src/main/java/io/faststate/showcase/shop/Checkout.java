package io.faststate.showcase.shop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** What a visitor tells to buy what is in the cart. */
record Checkout(
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Email String email,
        @Valid Address address,
        Delivery delivery,
        @Valid @Size(max = 5) List<Voucher> vouchers,
        Optional<String> note,
        @AssertTrue(message = "is needed to buy here") boolean terms) {
    static final Checkout EMPTY = new Checkout(
            "", "", new Address("", "", ""), Delivery.POST, List.of(), Optional.empty(), false);

    /** Where it goes. */
    record Address(@NotBlank String street, @Pattern(regexp = "\\d{5}", message = "has five digits") String postcode, @NotBlank String city) {}

    /** What takes something off the price. */
    record Voucher(@Pattern(regexp = "[A-Z]{3}-\\d{3}", message = "looks like ABC-123") String code) {}

    /** How it gets there. */
    enum Delivery {
        POST,
        EXPRESS,
        COLLECTED
    }
}
