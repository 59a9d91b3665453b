package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
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

    private final Versions versions;
    private final Set<Version> group = new LinkedHashSet<>();
    private final LocalInference local;

    public Inference(Dialect dialect, Versions versions) {
        this.versions = versions;
        this.local = new LocalInference(dialect) {
            @Override
            Type call(Version caller, Instruction.CallFunction call) {
                Version callee = versions.of(call.function(), caller.typesOf(call.arguments()));
                if (!callee.isWritten() && group.add(callee)) {
                    changed = true;
                }
                return callee.result;
            }
        };
    }

    /** Infers {@code root} and everything it statically calls; gives the versions that remain to be written. */
    public Set<Version> run(Version root) {
        group.add(root);
        settle();
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

    private void infer() {
        do {
            local.changed = false;
            for (Version version : List.copyOf(group)) {
                if (!version.isWritten()) {
                    local.pass(version);
                }
            }
        } while (local.changed);
    }

    /** Registers and results that no value reaches get {@code any}; new versions that appear thereby are inferred too. */
    private void settle() {
        infer();
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
            infer();
        } while (again);
    }
}
