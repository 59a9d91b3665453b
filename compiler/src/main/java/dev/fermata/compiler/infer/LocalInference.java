package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.List;

/** One pass over the instructions of a version: joins to each register the type of what the instructions put there. */
abstract class LocalInference {
    final Dialect dialect;
    /** Set when some type has changed. */
    boolean changed;

    LocalInference(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The type of what a call of a known function gives; null while that is not known. */
    abstract Type call(Version caller, Instruction.CallFunction call);

    /** Whether to leave out what an instruction gives. */
    boolean isLeftOut(Instruction instruction) {
        return false;
    }

    final void pass(Version version) {
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
            if (!isLeftOut(instruction)) {
                step(version, instruction);
            }
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
                if (isOpen(version, i.dst()) && !version.typesOf(i.operands()).contains(null)) {
                    set(version, i.dst(), version.resolve(i, dialect).resultType());
                }
            }
            case Instruction.CallFunction i -> {
                if (!version.typesOf(i.arguments()).contains(null)) {
                    set(version, i.dst(), call(version, i));
                }
            }
            case Instruction.CallValue i -> set(version, i.dst(), version.guesses.getOrDefault(i, Type.ANY));
            case Instruction.CallHost i -> {
                if (isOpen(version, i.dst())) {
                    set(version, i.dst(), resultType(version.resolve(i, dialect)));
                }
            }
            case Instruction.MakeFunction i -> set(version, i.dst(), Type.ANY);
            case Instruction.MakeCoroutine i -> set(version, i.dst(), Type.ANY);
            case Instruction.Spawn i -> set(version, i.dst(), Type.ANY);
            case Instruction.Caught i -> set(version, i.dst(), Type.ANY);
            case Instruction.Return i -> returned(version, i.src() < 0 ? Type.VOID : types[i.src()]);
            case Instruction.SetCapture _, Instruction.SetGlobal _, Instruction.SetCell _, Instruction.Poll _,
                 Instruction.Jump _, Instruction.JumpUnless _, Instruction.Bind _, Instruction.Throw _, Instruction.Rethrow _,
                 Instruction.Line _ -> { }
        }
    }

    /** The result of a version that guesses is that of its baseline: callers need not care which of them they call. */
    private void returned(Version version, Type type) {
        if (version.baseline != null) {
            return;
        }
        Type joined = version.function.result() != Type.ANY ? version.function.result()
                : Type.join(version.result, type == Type.REF ? Type.ANY : type);
        if (joined != version.result) {
            version.result = joined;
            changed = true;
        }
    }

    /** Whether anything that is found out could still change the register's type. */
    private static boolean isOpen(Version version, int register) {
        return register >= 0 && version.types[register] != Type.ANY;
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
