package dev.fermata.compiler.infer;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a version guesses: of which instructions, whose results may be anything, it assumes a type. A guess needs
 * a reason: that an earlier one was wrong shows the type, or the container that is read was seen to hold it, or the result
 * meets a number, as in {@code sum + a[i]}; and a use that is better off with an unboxed value.
 */
public final class Guesses {
    private final Version baseline;
    private final Dialect dialect;
    private final Map<Instruction, List<Type>> candidates = new IdentityHashMap<>();
    /** Per register, the type that its uses suggest; null for none. */
    private final Type[] wanted;

    private Guesses(Version baseline, Dialect dialect) {
        this.baseline = baseline;
        this.dialect = dialect;
        this.wanted = new Type[baseline.types.length];
    }

    /**
     * The types to assume, by instruction; empty for no guesses.
     *
     * @param baseline a settled version that guesses nothing
     * @param seen     the types that results had which were guessed otherwise
     */
    public static Map<Instruction, Type> plan(Version baseline, Dialect dialect, Map<Instruction, Set<Type>> seen) {
        Guesses plan = new Guesses(baseline, dialect);
        plan.findCandidates(seen);
        if (plan.candidates.isEmpty()) {
            return Map.of();
        }
        Map<Instruction, Type> guesses = plan.choose(seen);
        return guesses.isEmpty() ? guesses : plan.prune(guesses);
    }

    private void findCandidates(Map<Instruction, Set<Type>> seen) {
        for (Instruction instruction : baseline.linear.code()) {
            if (instruction.siteNumber() == 0 || instruction.result() < 0) {
                continue;
            }
            List<Type> offered = offered(instruction);
            if (!offered.isEmpty() && offered.containsAll(seen.getOrDefault(instruction, Set.of()))
                    && seen.getOrDefault(instruction, Set.of()).size() < 2) {
                candidates.put(instruction, offered);
            }
        }
    }

    private List<Type> offered(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Op op -> baseline.resolve(op, dialect).resultType() != Type.ANY ? List.of()
                    : types(dialect.guesses(op.operation(), baseline.typesOf(op.operands())));
            case Instruction.CallHost call -> types(dialect.guesses(call.method()));
            case Instruction.CallValue _ -> List.of(Type.I64, Type.F64);
            default -> List.of();
        };
    }

    private static List<Type> types(List<HostMethod> methods) {
        return methods.isEmpty() ? List.of() : methods.stream().map(HostMethod::resultType).toList();
    }

    private Map<Instruction, Type> choose(Map<Instruction, Set<Type>> seen) {
        Type[] known = withoutCandidates();
        Type[] elements = elements(baseline);
        boolean changed;
        do {
            changed = false;
            for (Instruction instruction : baseline.linear.code()) {
                changed |= suggest(instruction, known);
            }
        } while (changed);
        Map<Instruction, Type> chosen = new IdentityHashMap<>();
        candidates.forEach((instruction, offered) -> {
            Set<Type> earlier = seen.getOrDefault(instruction, Set.of());
            Type element = instruction instanceof Instruction.Op op && op.operands().length > 0 ? elements[op.operands()[0]] : null;
            Type type = !earlier.isEmpty() ? earlier.iterator().next() : element != null ? element : wanted[instruction.result()];
            if (type != null && offered.contains(type)) {
                chosen.put(instruction, type);
            }
        });
        return chosen;
    }

    /** The types that registers have through everything but the candidates; null where nothing else says one. */
    private Type[] withoutCandidates() {
        return inferred(Map.of(), candidates.keySet());
    }

    private Type[] inferred(Map<Instruction, Type> guesses, Set<Instruction> leftOut) {
        Version trial = baseline.guessing(guesses);
        LocalInference inference = new LocalInference(dialect) {
            @Override
            Type call(Version caller, Instruction.CallFunction call) {
                return call.dst() < 0 ? null : baseline.types[call.dst()];
            }

            @Override
            boolean isLeftOut(Instruction instruction) {
                return leftOut.contains(instruction);
            }
        };
        do {
            inference.changed = false;
            inference.pass(trial);
        } while (inference.changed);
        return trial.types;
    }

    /** Per register, what the container in it is known to hold: those that came in as parameters. */
    private static Type[] elements(Version version) {
        Type[] elements = new Type[version.types.length];
        for (int i = 0; i < version.elements.size(); i++) {
            elements[i] = version.elements.get(i);
        }
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.Move(int dst, int src) && elements[dst] == null) {
                elements[dst] = elements[src];
            }
        }
        return elements;
    }

    /** Tells the functions that a version calls what is known of its containers. */
    public static void tellCallees(Version version, Inference.Versions versions) {
        if (version.elements.isEmpty()) {
            return;
        }
        Type[] elements = elements(version);
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.CallFunction call) {
                Version callee = Inference.target(versions, version, call);
                if (callee.elements.isEmpty()) {
                    callee.elements = Arrays.stream(call.arguments()).mapToObj(register -> elements[register]).toList();
                }
            }
        }
    }

    /** Carries what is known of a use's other operands, or wanted of its result, to operands that nothing is known of. */
    private boolean suggest(Instruction instruction, Type[] known) {
        return switch (instruction) {
            case Instruction.Move i -> want(i.src(), known[i.dst()], known) | want(i.src(), wanted[i.dst()], known);
            case Instruction.CheckDefined i -> want(i.src(), known[i.dst()], known) | want(i.src(), wanted[i.dst()], known);
            case Instruction.CallHost i when !i.method().isVariadic() -> {
                boolean changed = false;
                for (int k = 0; k < i.arguments().length; k++) {
                    changed |= want(i.arguments()[k], i.method().parameterType(k), known);
                }
                yield changed;
            }
            case Instruction.Op i when dialect.suggests(i.operation()) -> operands(i, known);
            default -> false;
        };
    }

    private boolean operands(Instruction.Op op, Type[] known) {
        Set<Type> reasons = new LinkedHashSet<>();
        boolean unknown = false;
        for (int operand : op.operands()) {
            reasons.add(known[operand]);
            unknown |= known[operand] == null;
        }
        if (!unknown) {
            return false;
        }
        if (op.dst() >= 0) {
            reasons.add(wanted[op.dst()]);
        }
        boolean changed = false;
        for (Type reason : reasons) {
            if (!isNumber(reason)) {
                continue;
            }
            List<Type> assumed = new ArrayList<>();
            for (int operand : op.operands()) {
                assumed.add(known[operand] == null ? reason : known[operand]);
            }
            HostMethod method = dialect.resolve(op.operation(), assumed);
            for (int k = 0; k < op.operands().length && !method.isVariadic(); k++) {
                if (method.parameterType(k) == reason) {
                    changed |= want(op.operands()[k], reason, known);
                }
            }
        }
        return changed;
    }

    /** Of two suggestions the float wins: ints are written where floats are meant. */
    private boolean want(int register, Type type, Type[] known) {
        if (known[register] != null || !isNumber(type) || wanted[register] == type || wanted[register] == Type.F64) {
            return false;
        }
        wanted[register] = type;
        return true;
    }

    private static boolean isNumber(Type type) {
        return type == Type.I64 || type == Type.F64;
    }

    /** Leaves out guesses that would gain nothing. */
    private Map<Instruction, Type> prune(Map<Instruction, Type> guesses) {
        Map<Instruction, Type> kept = guesses;
        while (!kept.isEmpty()) {
            Type[] types = inferred(kept, Set.of());
            if (!refines(types, baseline)) {
                return Map.of();
            }
            Set<Integer> useful = useful(kept, types);
            Map<Instruction, Type> fewer = new IdentityHashMap<>(kept);
            fewer.keySet().removeIf(instruction -> !useful.contains(instruction.result()));
            if (fewer.size() == kept.size()) {
                return kept;
            }
            kept = fewer;
        }
        return kept;
    }

    /** Whether a frame of the baseline can take over all registers: each has the baseline's type, or is boxed for it. */
    public static boolean refines(Type[] types, Version baseline) {
        for (int r = 0; r < types.length; r++) {
            Type type = types[r];
            Type general = baseline.types[r];
            if (type != null && type != general && (general != Type.ANY || type == Type.VOID)) {
                return false;
            }
        }
        return true;
    }

    /** The registers whose unboxed value some instruction makes use of. */
    private Set<Integer> useful(Map<Instruction, Type> guesses, Type[] types) {
        Version trial = baseline.guessing(guesses);
        System.arraycopy(types, 0, trial.types, 0, types.length);
        for (int r = 0; r < types.length; r++) {
            trial.types[r] = types[r] == null ? Type.ANY : types[r];
        }
        Set<Integer> useful = new LinkedHashSet<>();
        for (Instruction instruction : baseline.linear.code()) {
            switch (instruction) {
                case Instruction.Op i -> unboxed(trial.resolve(i, dialect), i.operands(), trial, useful);
                case Instruction.CallHost i -> unboxed(trial.resolve(i, dialect), i.arguments(), trial, useful);
                case Instruction.CallFunction i -> Arrays.stream(i.arguments()).filter(r -> trial.types[r].isPrimitive())
                        .forEach(useful::add);
                case Instruction.Move i when trial.types[i.dst()].isPrimitive() -> useful.add(i.src());
                case Instruction.CheckDefined i when trial.types[i.dst()].isPrimitive() -> useful.add(i.src());
                case Instruction.Return i when i.src() >= 0 && trial.result.isPrimitive() -> useful.add(i.src());
                default -> { }
            }
        }
        useful.removeIf(r -> !trial.types[r].isPrimitive());
        return useful;
    }

    private static void unboxed(HostMethod method, int[] operands, Version trial, Set<Integer> useful) {
        for (int k = 0; k < operands.length && !method.isVariadic(); k++) {
            if (trial.types[operands[k]].isPrimitive() && method.parameterType(k).isPrimitive()) {
                useful.add(operands[k]);
            }
        }
    }
}
