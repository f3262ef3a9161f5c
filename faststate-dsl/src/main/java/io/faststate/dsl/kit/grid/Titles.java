package io.faststate.dsl.kit.grid;

/** Headings out of names. */
final class Titles {
    private Titles() {}

    /** A name as a phrase: {@code Last name} for {@code lastName}. */
    static String of(String name) {
        var text = new StringBuilder();
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            if (i == 0) {
                text.append(Character.toUpperCase(c));
            } else if (Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
                text.append(' ').append(Character.toLowerCase(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
