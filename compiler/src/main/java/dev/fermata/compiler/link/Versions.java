package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.Flattener;
import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.emit.Linear;
import dev.fermata.compiler.infer.Guesses;
import dev.fermata.compiler.infer.Inference;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The versions of a program's functions: for each function and argument types the one that new code calls. */
final class Versions implements Inference.Versions {
    private static final int VERSIONS_MAX = 4;
    /** Functions of more parameters have the general version only: a number takes two of the JVM's 255 places. */
    private static final int SPECIALISED_MAX = 100;
    /** How often a version is replaced because a guess of it has failed, before it guesses no more. */
    private static final int REPLACEMENTS_MAX = 4;

    private final Dialect dialect;
    private final boolean suspendEverywhere;
    private final Map<Function, Linear> linears = new IdentityHashMap<>();
    private final Map<Function, List<Version>> versions = new IdentityHashMap<>();
    /** Per baseline version, what was seen where something else had been guessed. */
    private final Map<Version, Map<Instruction, Set<Type>>> seen = new IdentityHashMap<>();
    private final Map<Version, Integer> replacements = new IdentityHashMap<>();
    /** Baseline versions that have no reason to guess. */
    private final Set<Version> content = Collections.newSetFromMap(new IdentityHashMap<>());

    Versions(Dialect dialect, boolean suspendEverywhere) {
        this.dialect = dialect;
        this.suspendEverywhere = suspendEverywhere;
    }

    @Override
    public Version of(Function function, List<Type> arguments) {
        List<Version> known = versions.computeIfAbsent(function, _ -> new ArrayList<>());
        for (Version version : known) {
            if (version.parameters.equals(arguments)) {
                return version;
            }
        }
        List<Type> types = known.size() < VERSIONS_MAX && arguments.size() <= SPECIALISED_MAX ? arguments
                : Collections.nCopies(function.parameters().size(), Type.ANY);
        if (types != arguments) {
            for (Version version : known) {
                if (version.parameters.equals(types)) {
                    return version;
                }
            }
        }
        Linear linear = linears.computeIfAbsent(function, f -> Flattener.flatten(f, dialect, suspendEverywhere));
        Version version = new Version(function, types, linear);
        known.add(version);
        return version;
    }

    /**
     * The versions that have to be written for calls of {@code function} with these arguments, their types settled. Those
     * that have a reason to guess do so.
     */
    Collection<Version> toWrite(Function function, List<Type> arguments) {
        while (true) {
            Collection<Version> group = new Inference(dialect, this).run(of(function, arguments));
            boolean changed = false;
            for (Version version : group) {
                Guesses.tellCallees(version, this);
                if (version.baseline == null) {
                    changed |= !content.contains(version) && guess(version);
                } else if (!Guesses.refines(version.types, version.baseline)) {
                    replace(version, version.baseline);
                    stopGuessing(version.baseline);
                    changed = true;
                }
            }
            if (!changed) {
                return group;
            }
        }
    }

    /** Puts a version that guesses in the place of one that does not, if there is a reason to. */
    private boolean guess(Version baseline) {
        Map<Instruction, Set<Type>> earlier = seen.computeIfAbsent(baseline, _ -> new IdentityHashMap<>());
        Map<Instruction, Type> guesses = Guesses.plan(baseline, dialect, earlier);
        if (guesses.isEmpty()) {
            content.add(baseline);
            return false;
        }
        replace(baseline, baseline.guessing(guesses));
        return true;
    }

    private void replace(Version version, Version other) {
        versions.get(version.function).replaceAll(known -> known == version ? other : known);
    }

    /** Remembers what a site had that {@code version} guessed wrong. */
    void guessedWrong(Version version, int site, Object value) {
        Type type = switch (value) {
            case Long _ -> Type.I64;
            case Double _ -> Type.F64;
            case Boolean _ -> Type.BOOL;
            case null, default -> Type.ANY;
        };
        for (Instruction instruction : version.guesses.keySet()) {
            if (instruction.siteNumber() == site) {
                seen.get(version.baseline).computeIfAbsent(instruction, _ -> EnumSet.noneOf(Type.class)).add(type);
            }
        }
    }

    /** Takes a version whose guesses have failed out of use: the next one guesses better, or not at all. */
    void retire(Version version) {
        if (of(version.function, version.parameters) != version) {
            return; // somebody has done it
        }
        replace(version, version.baseline);
        if (replacements.merge(version.baseline, 1, Integer::sum) >= REPLACEMENTS_MAX) {
            stopGuessing(version.baseline);
        }
    }

    /** Makes the versions in a group stop guessing; whether any did. */
    boolean stopGuessing(Collection<Version> group) {
        boolean changed = false;
        for (Version version : group) {
            if (version.baseline != null) {
                replace(version, version.baseline);
                stopGuessing(version.baseline);
                changed = true;
            }
        }
        return changed;
    }

    private void stopGuessing(Version baseline) {
        Map<Instruction, Set<Type>> all = seen.computeIfAbsent(baseline, _ -> new IdentityHashMap<>());
        for (Instruction instruction : baseline.linear.code()) {
            if (instruction.siteNumber() > 0) {
                all.put(instruction, EnumSet.of(Type.ANY));
            }
        }
    }
}
