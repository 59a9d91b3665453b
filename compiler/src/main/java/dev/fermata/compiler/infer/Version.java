package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.emit.Linear;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** A function compiled for certain argument types. Mutable while its group is inferred, constant afterwards. */
public final class Version {
    public final Function function;
    public final List<Type> parameters;
    public final Linear linear;
    /** Per register, its representation; null while no value has reached it. */
    public final Type[] types;
    /** The result's representation; null while no return has been reached. */
    public Type result;
    /** The static method, once written: its class (internal name with dots), and its name. */
    public String owner;
    public String method;

    public Version(Function function, List<Type> parameters, Linear linear) {
        this.function = function;
        this.parameters = List.copyOf(parameters);
        this.linear = linear;
        this.types = new Type[linear.registerCount()];
    }

    /** Whether the start and resume methods take the function value, for its captured values. */
    public boolean needsSelf() {
        return function.captureCount() > 0;
    }

    public boolean isWritten() {
        return owner != null;
    }

    /** The representations of these registers; null for those that no value has reached yet. */
    public List<Type> typesOf(int[] registers) {
        List<Type> found = new ArrayList<>(registers.length);
        for (int register : registers) {
            found.add(types[register]);
        }
        return found;
    }

    /** The method that performs an operation on the operands it has here. */
    public HostMethod resolve(Instruction.Op op, Dialect dialect) {
        return dialect.resolve(op.operation(), typesOf(op.operands()));
    }

    @Override
    public String toString() {
        return function.name() + parameters;
    }
}
