/**
 * Fields of the component kit. {@link io.faststate.dsl.kit.field.FormField} gives any field a label, a hint and a message;
 * {@link io.faststate.dsl.kit.field.Fields} has fields that are one element, and the other classes those with parts.
 *
 * {@snippet :
 * form(
 *         FormField.of("Email", input().bind(draft, Account::email)).hint("For invoices only.")
 *                 .message(draft.error(Account::email)).view(),
 *         Fields.toggle("Newsletter", newsletter),
 *         Combobox.of(page, "country", "Country", Countries::search, Country::code, Country::name).view(country),
 *         Buttons.primary("Save"))
 *         .onSubmit(() -> save(draft.checked()));
 * }
 */
@org.jspecify.annotations.NullMarked
package io.faststate.dsl.kit.field;
