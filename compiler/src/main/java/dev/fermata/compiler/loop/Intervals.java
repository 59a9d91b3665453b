package dev.fermata.compiler.loop;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Arithmetic;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Type;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Interval analysis of a strip: at most {@link #ITERATIONS} iterations of an innermost loop, whose body only jumps
 * forward. Given in what limits the registers are when the strip begins, finds which exact operations cannot overflow in
 * it. A register that changes by a bounded amount in each iteration stays near its first value, because the strip is
 * short; this is what ordinary widening would lose.
 */
final class Intervals {
    static final int ITERATIONS = 1 << 10;
    private static final int ROUNDS = 6;

    private final Version version;
    private final Dialect dialect;
    private final int from;
    private final int to;
    private final BitSet assigned;
    /** Per register, its limits at the beginning of any iteration. */
    private final Bound[] entering;
    private final BitSet safe = new BitSet();

    private Intervals(Version version, Dialect dialect, int from, int to, BitSet assigned, Bound[] first) {
        this.version = version;
        this.dialect = dialect;
        this.from = from;
        this.to = to;
        this.assigned = assigned;
        this.entering = first.clone();
    }

    /**
     * The exact operations among instructions {@code [from, to)} that cannot overflow.
     *
     * @param assigned the registers that the body assigns
     * @param first    per register, its limits when the strip begins; null for one that holds no 64-bit integer
     */
    static BitSet safe(Version version, Dialect dialect, int from, int to, BitSet assigned, Bound[] first) {
        Intervals analysis = new Intervals(version, dialect, from, to, assigned, first);
        for (int round = 0; !analysis.isStable(first, round >= ROUNDS); round++) {
            analysis.safe.clear();
        }
        return analysis.safe;
    }

    /** Runs the body once; whether no register leaves the limits that were assumed, else widens them. */
    private boolean isStable(Bound[] first, boolean giveUp) {
        Bound[] last = body();
        boolean stable = true;
        for (int r = assigned.nextSetBit(0); r >= 0; r = assigned.nextSetBit(r + 1)) {
            if (first[r] == null) {
                continue;
            }
            Bound end = last == null ? first[r] : last[r];
            if (end.base() == r) {
                double down = Math.min(0, end.from()) * ITERATIONS;
                double up = Math.max(0, end.to()) * ITERATIONS;
                end = Bound.of(first[r].low() + down, first[r].high() + up).clipped(true);
            }
            if (!entering[r].contains(end)) {
                stable = false;
                entering[r] = giveUp ? Bound.ANY : Bound.of(Math.min(end.low(), entering[r].low()),
                        Math.max(end.high(), entering[r].high()));
            }
        }
        return stable;
    }

    /** The limits at the end of an iteration; null when it never ends normally. */
    private Bound[] body() {
        Bound[] state = new Bound[entering.length];
        for (int r = 0; r < state.length; r++) {
            state[r] = entering[r] == null ? null : entering[r].entering(r);
        }
        Map<Instruction.Target, Bound[]> pending = new HashMap<>();
        for (int i = from; i < to; i++) {
            Instruction instruction = version.linear.code().get(i);
            switch (instruction) {
                case Instruction.Bind(Instruction.Target target) -> state = join(state, pending.remove(target));
                case Instruction.Jump(Instruction.Target target) -> {
                    pending.merge(target, orNothing(state), Intervals::join);
                    state = null;
                }
                case Instruction.JumpUnless(int _, Instruction.Target target) ->
                    pending.merge(target, orNothing(state), Intervals::join);
                case Instruction.Return _, Instruction.Throw _, Instruction.Rethrow _ -> state = null;
                default -> {
                    if (state != null) {
                        step(i, instruction, state);
                    }
                }
            }
        }
        return state;
    }

    private static final Bound[] NOTHING = {};

    private static Bound[] orNothing(Bound[] state) {
        return state == null ? NOTHING : state.clone();
    }

    private static Bound[] join(Bound[] a, Bound[] b) {
        if (a == null || a == NOTHING) {
            return b == NOTHING ? null : b;
        }
        if (b == null || b == NOTHING) {
            return a;
        }
        Bound[] joined = new Bound[a.length];
        Arrays.setAll(joined, r -> a[r] == null || b[r] == null ? null : Bound.join(a[r], b[r]));
        return joined;
    }

    private void step(int index, Instruction instruction, Bound[] state) {
        int dst = instruction.result();
        if (dst < 0 || version.types[dst] != Type.I64) {
            return;
        }
        state[dst] = switch (instruction) {
            case Instruction.Const(int _, Object value) when value instanceof Long number -> Bound.constant(number);
            case Instruction.Move i -> value(state, i.src());
            case Instruction.CheckDefined i -> value(state, i.src());
            case Instruction.Op i -> operation(index, i, state);
            default -> Bound.ANY;
        };
    }

    private Bound operation(int index, Instruction.Op op, Bound[] state) {
        List<Type> types = version.typesOf(op.operands());
        Arithmetic meaning = types.stream().allMatch(type -> type == Type.I64)
                ? dialect.arithmetic(op.operation(), types) : null;
        if (meaning == null || op.operands().length != 2) {
            return Bound.ANY;
        }
        Bound a = value(state, op.operands()[0]);
        Bound b = value(state, op.operands()[1]);
        return switch (meaning) {
            case ADD_EXACT -> exact(index, a.plus(b, op.dst()));
            case SUBTRACT_EXACT -> exact(index, a.minus(b));
            case MULTIPLY_EXACT -> exact(index, a.times(b));
            case ADD -> a.plus(b, op.dst()).clipped(false);
            case SUBTRACT -> a.minus(b).clipped(false);
            case MULTIPLY -> a.times(b).clipped(false);
            case DIVIDE -> a.dividedBy(b).clipped(false);
            case REMAINDER -> a.remainder(b);
            case FIRST -> a;
            case SECOND -> b;
            case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> Bound.ANY;
        };
    }

    private Bound exact(int index, Bound result) {
        if (result.isSafe()) {
            safe.set(index);
        }
        return result.clipped(true);
    }

    private Bound value(Bound[] state, int register) {
        return state[register] == null ? Bound.ANY : state[register];
    }
}
