package io.faststate.dsl.identity;

import io.faststate.dsl.FastStateException;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;

/**
 * The parts of a serializable lambda.
 *
 * @param implClass the binary name of the class that declares the lambda's method
 * @param methodName the name of that method; {@code lambda$…} if javac generated it from a lambda's body
 * @param methodSignature the descriptor of that method
 * @param kind how the method is called, one of the {@code REF_} constants of {@link java.lang.invoke.MethodHandleInfo}
 * @param capturedCount the number of captured values, including a captured {@code this}
 */
public record LambdaForm(String implClass, String methodName, String methodSignature, int kind, int capturedCount) {
    private static final String BODY_PREFIX = "lambda$";

    /**
     * Reads the form of a lambda. Its module need not be open.
     *
     * @param lambda a lambda or a method reference
     * @return the form
     * @throws FastStateException if the object is not a lambda
     */
    public static LambdaForm of(Serializable lambda) {
        return of(SerializedForm.of(lambda));
    }

    private static LambdaForm of(SerializedLambda lambda) {
        return new LambdaForm(
                lambda.getImplClass().replace('/', '.'),
                lambda.getImplMethodName(),
                lambda.getImplMethodSignature(),
                lambda.getImplMethodKind(),
                lambda.getCapturedArgCount());
    }

    /** Whether the lambda is a method reference without a generated method, such as {@code cart::clear}. */
    public boolean isMethodReference() {
        return !methodName.startsWith(BODY_PREFIX);
    }
}
