package io.faststate.showcase;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** A test of something that only the embedded client does; {@code docs/how-to/official-client.md} explains each difference. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmbeddedClientOnly.Condition.class)
@interface EmbeddedClientOnly {
    /** What the official client does instead. */
    String value();

    /** Leaves the test out, and says why, where the official client is tested. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var difference = AnnotationSupport.findAnnotation(context.getElement(), EmbeddedClientOnly.class)
                    .map(EmbeddedClientOnly::value)
                    .orElse("");
            return TestedClient.official()
                    ? ConditionEvaluationResult.disabled("The official client differs: " + difference)
                    : ConditionEvaluationResult.enabled("The embedded client is tested");
        }
    }
}
