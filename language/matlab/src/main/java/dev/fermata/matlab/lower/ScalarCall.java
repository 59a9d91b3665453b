package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Operation;
import dev.fermata.compiler.ir.Type;
import dev.fermata.matlab.function.BuiltinCalls;
import java.util.Collections;
import java.util.List;

/**
 * A call of a builtin that has a version for unboxed operands. The first operand is the builtin.
 *
 * @param scalar the Java method for unboxed operands
 */
record ScalarCall(String name, HostMethod scalar, int arguments) implements Operation {
    HostMethod resolve(List<Type> operands) {
        for (int i = 1; i < operands.size(); i++) {
            Type wanted = scalar.parameterType(i);
            if (wanted != operands.get(i) && wanted != Type.ANY) {
                return HostMethod.of(BuiltinCalls.class, "call" + arguments, Object.class,
                        Collections.nCopies(arguments + 1, Object.class).toArray(Class<?>[]::new));
            }
        }
        return scalar;
    }

    // Written out, since those that the JDK makes at run time take long at the start of a program.

    @Override
    public boolean equals(Object other) {
        return other instanceof ScalarCall call && name.equals(call.name) && arguments == call.arguments && scalar.equals(call.scalar);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + arguments;
    }

    @Override
    public String text() {
        return "matlab.builtin." + name;
    }
}
