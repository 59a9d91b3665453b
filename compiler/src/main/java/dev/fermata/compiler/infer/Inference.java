package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final LocalInference local;
    /** The versions that are not settled and that calls were found of. */
    private final Set<Version> group = new LinkedHashSet<>();
    /** Those whose types have to be looked at again. */
    private final Set<Version> work = new LinkedHashSet<>();
    /** Who calls a version of the group, and is concerned when its result changes. */
    private final Map<Version, Set<Version>> callers = new IdentityHashMap<>();

    public Inference(Dialect dialect, Versions versions) {
        this.versions = versions;
        this.local = new LocalInference(dialect) {
            @Override
            Type call(Version caller, Instruction.CallFunction call) {
                Version callee = versions.of(call.function(), caller.typesOf(call.arguments()));
                if (!callee.isSettled()) {
                    enter(callee);
                    callers.computeIfAbsent(callee, _ -> new LinkedHashSet<>()).add(caller);
                }
                return callee.result;
            }
        };
    }

    /** Infers {@code root} and everything it statically calls; gives the versions that remain to be written. */
    public Set<Version> run(Version root) {
        while (true) {
            Set<Version> reachable = new LinkedHashSet<>();
            reach(root, reachable);
            if (group.isEmpty()) {
                return reachable;
            }
            settle();
        }
    }

    private void enter(Version version) {
        if (group.add(version)) {
            work.add(version);
        }
    }

    /** The version that a call instruction of a settled version goes to. */
    public static Version target(Versions versions, Version caller, Instruction.CallFunction call) {
        return versions.of(call.function(), caller.typesOf(call.arguments()));
    }

    /** Goes through what settled versions call; enters those that are not settled. */
    private void reach(Version version, Set<Version> reachable) {
        if (version.isWritten() || !reachable.add(version)) {
            return;
        }
        if (!version.isSettled()) {
            enter(version);
            return;
        }
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.CallFunction call) {
                reach(target(versions, version, call), reachable);
            }
        }
    }

    private void infer() {
        while (!work.isEmpty()) {
            Version version = work.iterator().next();
            work.remove(version);
            Type before = version.result;
            do {
                local.changed = false;
                local.pass(version);
            } while (local.changed);
            if (version.result != before) {
                work.addAll(callers.getOrDefault(version, Set.of()));
            }
        }
    }

    /** Registers and results that no value reaches get {@code any}; new versions that appear thereby are inferred too. */
    private void settle() {
        infer();
        boolean again;
        do {
            again = false;
            for (Version version : List.copyOf(group)) {
                again |= fill(version);
            }
            infer();
        } while (again);
        group.forEach(Version::settle);
        group.clear();
        callers.clear();
    }

    private boolean fill(Version version) {
        boolean filled = false;
        for (int i = 0; i < version.types.length; i++) {
            if (version.types[i] == null) {
                version.types[i] = Type.ANY;
                filled = true;
            }
        }
        if (version.result == null) {
            version.result = version.function.result();
            filled = true;
            work.addAll(callers.getOrDefault(version, Set.of()));
        }
        if (filled) {
            work.add(version);
        }
        return filled;
    }
}
