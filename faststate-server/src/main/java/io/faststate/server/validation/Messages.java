package io.faststate.server.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The messages of rules, in the current language. They support no expression language, which would be one more way for
 * data to become code; the one choice that the standard's own messages make by it is made here.
 */
final class Messages implements MessageInterpolator {
    private static final Pattern CHOICE = Pattern.compile("\\$\\{\\s*inclusive == true \\? '([^']*)' : '([^']*)'\\s*\\}");

    private final MessageInterpolator parameters;

    /** Creates messages in several languages; the supplier chooses one each time. */
    Messages(Set<Locale> languages, Locale standard, Supplier<Locale> chosen) {
        this.parameters = new ParameterMessageInterpolator(languages, standard, context -> chosen.get(), false);
    }

    @Override
    public String interpolate(String template, Context context) {
        return chosen(parameters.interpolate(template, context), context);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return chosen(parameters.interpolate(template, context, locale), context);
    }

    private static String chosen(String message, Context context) {
        var inclusive = !Boolean.FALSE.equals(context.getConstraintDescriptor().getAttributes().get("inclusive"));
        return CHOICE.matcher(message)
                .replaceAll(choice -> Matcher.quoteReplacement(choice.group(inclusive ? 1 : 2)));
    }
}
