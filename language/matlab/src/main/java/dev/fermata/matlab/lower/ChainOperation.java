package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Type;
import dev.fermata.matlab.function.Chains;
import java.util.Collections;
import java.util.List;

/**
 * An operation within an element-wise expression: what the plain operation is for unboxed operands, else one of the methods
 * of {@link Chains}.
 */
record ChainOperation(Operation plain, String method) implements Operation {
    HostMethod resolve(HostMethod plainMethod, List<Type> operands) {
        if (plainMethod.resultType() != Type.ANY) {
            return plainMethod;
        }
        return HostMethod.of(Chains.class, method, Object.class,
                Collections.nCopies(operands.size(), Object.class).toArray(Class<?>[]::new));
    }

    // Written out, since those that the JDK makes at run time take long at the start of a program.

    @Override
    public boolean equals(Object other) {
        return other instanceof ChainOperation operation && plain.equals(operation.plain) && method.equals(operation.method);
    }

    @Override
    public int hashCode() {
        return 31 * plain.hashCode() + method.hashCode();
    }

    @Override
    public String text() {
        return plain.text() + ".chained";
    }
}
