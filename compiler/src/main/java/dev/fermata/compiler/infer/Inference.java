package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the representation of every register of a group of versions that call one another: a fixpoint over the lattice
 * "no value yet" &lt; one type &lt; any, as in Julia's inference but flow-insensitive within a function.
 */
public final class Inference {
    /** Finds or makes the version of a function for argument types, observing the limit on versions. */
    public interface Versions {
        Version of(Function function, List<Type> arguments);
    }

    private final Dialect dialect;
    private final Versions versions;
    private final Set<Version> group = new LinkedHashSet<>();
    private boolean changed;

    public Inference(Dialect dialect, Versions versions) {
        this.dialect = dialect;
        this.versions = versions;
    }

    /** Infers {@code root} and everything it statically calls; gives the versions that remain to be written. */
    public Set<Version> run(Version root) {
        group.add(root);
        do {
            changed = false;
            for (Version version : List.copyOf(group)) {
                if (!version.isWritten()) {
                    infer(version);
                }
            }
        } while (changed);
        settle(root);
        Set<Version> reachable = new LinkedHashSet<>();
        reach(root, reachable);
        return reachable;
    }

    /** The version that a call instruction of a settled version goes to. */
    public static Version target(Versions versions, Version caller, Instruction.CallFunction call) {
        return versions.of(call.function(), caller.typesOf(call.arguments()));
    }

    private void reach(Version version, Set<Version> reachable) {
        if (version.isWritten() || !reachable.add(version)) {
            return;
        }
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.CallFunction call) {
                reach(target(versions, version, call), reachable);
            }
        }
    }

    /** Registers and results that no value reaches get {@code any}; new versions that appear thereby are inferred too. */
    private void settle(Version root) {
        boolean again;
        do {
            again = false;
            for (Version version : List.copyOf(group)) {
                if (version.isWritten()) {
                    continue;
                }
                for (int i = 0; i < version.types.length; i++) {
                    if (version.types[i] == null) {
                        version.types[i] = Type.ANY;
                        again = true;
                    }
                }
                if (version.result == null) {
                    version.result = version.function.result();
                    again = true;
                }
            }
            do {
                changed = false;
                for (Version version : List.copyOf(group)) {
                    if (!version.isWritten()) {
                        infer(version);
                    }
                }
                again |= changed;
            } while (changed);
        } while (again);
    }

    private void infer(Version version) {
        List<Type> declared = version.linear.declared();
        for (int i = 0; i < version.parameters.size(); i++) {
            set(version, i, version.parameters.get(i));
        }
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i) != Type.ANY) {
                set(version, i, declared.get(i));
            }
        }
        for (Instruction instruction : version.linear.code()) {
            step(version, instruction);
        }
    }

    private void step(Version version, Instruction instruction) {
        Type[] types = version.types;
        switch (instruction) {
            case Instruction.Const i -> set(version, i.dst(), typeOf(i.value()));
            case Instruction.Move i -> set(version, i.dst(), types[i.src()]);
            case Instruction.GetCapture i -> set(version, i.dst(), Type.ANY);
            case Instruction.GetGlobal i -> set(version, i.dst(), Type.ANY);
            case Instruction.NewCell i -> set(version, i.dst(), Type.REF);
            case Instruction.GetCell i -> set(version, i.dst(), Type.ANY);
            case Instruction.CheckDefined i -> set(version, i.dst(), types[i.src()]);
            case Instruction.Op i -> {
                List<Type> operands = version.typesOf(i.operands());
                if (!operands.contains(null)) {
                    set(version, i.dst(), dialect.resolve(i.operation(), operands).resultType());
                }
            }
            case Instruction.CallFunction i -> {
                List<Type> arguments = version.typesOf(i.arguments());
                if (!arguments.contains(null)) {
                    Version callee = versions.of(i.function(), arguments);
                    if (!callee.isWritten() && group.add(callee)) {
                        changed = true;
                    }
                    set(version, i.dst(), callee.result);
                }
            }
            case Instruction.CallValue i -> set(version, i.dst(), Type.ANY);
            case Instruction.CallHost i -> set(version, i.dst(), resultType(i.method()));
            case Instruction.MakeFunction i -> set(version, i.dst(), Type.ANY);
            case Instruction.MakeCoroutine i -> set(version, i.dst(), Type.ANY);
            case Instruction.Spawn i -> set(version, i.dst(), Type.ANY);
            case Instruction.Caught i -> set(version, i.dst(), Type.ANY);
            case Instruction.Return i -> {
                Type type = i.src() < 0 ? Type.VOID : types[i.src()];
                Type joined = version.function.result() != Type.ANY ? version.function.result()
                        : Type.join(version.result, type == Type.REF ? Type.ANY : type);
                if (joined != version.result) {
                    version.result = joined;
                    changed = true;
                }
            }
            case Instruction.SetCapture _, Instruction.SetGlobal _, Instruction.SetCell _, Instruction.Poll _,
                 Instruction.Jump _, Instruction.JumpUnless _, Instruction.Bind _, Instruction.Throw _, Instruction.Rethrow _,
                 Instruction.Line _ -> { }
        }
    }

    private static Type resultType(HostMethod method) {
        return method.resultType() == Type.REF ? Type.ANY : method.resultType();
    }

    private void set(Version version, int register, Type type) {
        if (register < 0 || type == null) {
            return;
        }
        if (type == Type.REF && version.linear.declared().get(register) != Type.REF) {
            type = Type.ANY;
        }
        Type joined = Type.join(version.types[register], type);
        if (joined != version.types[register]) {
            version.types[register] = joined;
            changed = true;
        }
    }

    private static Type typeOf(Object constant) {
        return switch (constant) {
            case Long _ -> Type.I64;
            case Double _ -> Type.F64;
            case Boolean _ -> Type.BOOL;
            case Integer _ -> Type.I32;
            case Float _ -> Type.F32;
            case null, default -> Type.ANY;
        };
    }
}
