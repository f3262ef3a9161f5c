package io.faststate.showcase;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests of what holds for pages with Datastar's own client alone. */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OfficialClientOnly.Condition.class)
@interface OfficialClientOnly {
    /** Leaves the tests out, and says why, where no official client was given. */
    final class Condition implements ExecutionCondition {
        private static final String LEFT_OUT = "The browser tests were NOT run against Datastar's own client: "
                + "set FASTSTATE_OFFICIAL_CLIENT to a file that holds it";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (TestedClient.official()) {
                return ConditionEvaluationResult.enabled("The official client is tested");
            }
            System.out.println(LEFT_OUT);
            return ConditionEvaluationResult.disabled(LEFT_OUT);
        }
    }
}
