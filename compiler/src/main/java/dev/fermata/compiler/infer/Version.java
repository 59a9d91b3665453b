package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.emit.Linear;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A function compiled for certain argument types. Mutable while its group is inferred, constant afterwards. */
public final class Version {
    public final Function function;
    public final List<Type> parameters;
    public final Linear linear;
    /** Per register, its representation; null while no value has reached it. */
    public final Type[] types;
    /** The result's representation; null while no return has been reached. */
    public Type result;
    /** What its code guesses: per instruction, the type assumed of its result. Empty for a version that guesses nothing. */
    public final Map<Instruction, Type> guesses;
    /** The version for the same arguments without guesses, in which an activation goes on when one fails; null if this is one. */
    public final Version baseline;
    /** Per parameter, the type of what the first argument contained, null where it is not known; empty for all unknown. */
    public List<Type> elements = List.of();
    /** The static method, once written: its class (internal name with dots), and its name. */
    public String owner;
    public String method;
    private boolean settled;
    /** What the operations of a settled version were resolved to. */
    private final Map<Instruction.Op, HostMethod> resolved = new IdentityHashMap<>();

    public Version(Function function, List<Type> parameters, Linear linear) {
        this(function, parameters, linear, null, Map.of());
    }

    private Version(Function function, List<Type> parameters, Linear linear, Version baseline, Map<Instruction, Type> guesses) {
        this.function = function;
        this.parameters = List.copyOf(parameters);
        this.linear = linear;
        this.types = new Type[linear.registerCount()];
        this.baseline = baseline;
        this.guesses = guesses;
    }

    /** A version for the same arguments, and of the same result, that guesses. */
    public Version guessing(Map<Instruction, Type> types) {
        Version version = new Version(function, parameters, linear, this, types);
        version.result = result;
        version.elements = elements;
        return version;
    }

    /** Whether its types are final. */
    public boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
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
        HostMethod known = settled ? resolved.get(op) : null;
        if (known == null) {
            known = find(op, dialect);
            if (settled) {
                resolved.put(op, known);
            }
        }
        return known;
    }

    private HostMethod find(Instruction.Op op, Dialect dialect) {
        List<Type> operands = typesOf(op.operands());
        Type guess = guesses.get(op);
        HostMethod guessing = guess == null ? null : of(guess, dialect.guesses(op.operation(), operands));
        return guessing != null ? guessing : dialect.resolve(op.operation(), operands);
    }

    /** The method that is called for a call of a host method. */
    public HostMethod resolve(Instruction.CallHost call, Dialect dialect) {
        Type guess = guesses.get(call);
        HostMethod guessing = guess == null ? null : of(guess, dialect.guesses(call.method()));
        return guessing != null ? guessing : call.method();
    }

    private static HostMethod of(Type result, List<HostMethod> methods) {
        for (HostMethod method : methods) {
            if (method.resultType() == result) {
                return method;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return function.name() + parameters;
    }
}
