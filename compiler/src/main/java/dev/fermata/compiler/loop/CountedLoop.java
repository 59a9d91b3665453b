package dev.fermata.compiler.loop;

import dev.fermata.compiler.emit.Instruction;
import dev.fermata.compiler.emit.Instruction.Range;
import dev.fermata.compiler.emit.Instruction.Target;
import dev.fermata.compiler.emit.OperandSchedule;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Arithmetic;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An innermost loop that can run in strips: {@code while counter < bound}, where the body changes the counter by a
 * constant once in every iteration, leaves the bound alone, and does nothing that takes long or can suspend. How often a
 * strip runs is then known at its beginning, so that it needs neither the condition nor a preemption poll; and while the
 * registers in {@link #guards} are small when it begins, the operations in {@link #unchecked} cannot overflow in it.
 *
 * @param header    index of the loop's header among the function's instructions
 * @param body      index of the first instruction after the condition
 * @param poll      index of the poll at the back-edge
 * @param counter   the register that counts
 * @param bound     the register it is compared with
 * @param inclusive whether the loop also runs for the bound itself
 * @param step      what the counter changes by
 * @param unchecked indices of the exact operations that cannot overflow in a strip
 * @param guards    per register, in how many bits (and a sign) its value must fit when the strip begins
 */
public record CountedLoop(int header, int body, int poll, int counter, int bound, boolean inclusive, long step, BitSet unchecked,
        Map<Integer, Integer> guards) {
    /** The iterations of a strip at most: short enough for tasks that wait for this one to give way. */
    public static final int STRIP = Intervals.ITERATIONS;
    private static final int BODY_MAX = 120;
    private static final long STEP_MAX = 1 << 16;
    private static final int SMALL_BITS = 31;
    private static final int LARGE_BITS = 61;

    /**
     * The counted loops of a version whose types are settled, by the index of their header.
     *
     * @param entered the sites at which activations enter the code; a loop with one inside, its poll apart, is left out
     */
    public static Map<Integer, CountedLoop> in(Version version, Dialect dialect, BitSet entered) {
        Map<Integer, CountedLoop> found = new TreeMap<>();
        List<Instruction> code = version.linear.code();
        Long[] constants = null;
        for (int i = 0; i < code.size(); i++) {
            if (code.get(i) instanceof Instruction.Bind(Target target) && target.isLoopHeader()) {
                constants = constants == null ? constants(version) : constants;
                CountedLoop loop = new Finder(version, dialect, entered, constants, i, target).find();
                if (loop != null) {
                    found.put(i, loop);
                }
            }
        }
        return found;
    }

    /** Per register, its value when it is a temporary that only ever holds one number; otherwise null. */
    private static Long[] constants(Version version) {
        Long[] values = new Long[version.types.length];
        BitSet constant = OperandSchedule.constants(version.linear);
        for (Instruction instruction : version.linear.code()) {
            if (instruction instanceof Instruction.Const(int dst, Object v) && v instanceof Long number && constant.get(dst)) {
                values[dst] = number;
            }
        }
        return values;
    }

    /** Looks at one loop; null answers say that it is of another kind. */
    private record Finder(Version version, Dialect dialect, BitSet entered, Long[] constants, int header, Target target) {
        CountedLoop find() {
            int poll = poll();
            int test = poll < 0 ? -1 : test(poll);
            if (test < 0 || !leavesOnly(test, poll) || !isBrief(poll)) {
                return null;
            }
            Instruction.Op condition = condition(test);
            Arithmetic order = condition == null ? null : meaning(condition);
            if (order == null) {
                return null;
            }
            return switch (order) {
                case LESS -> counted(test, poll, condition, 1, false);
                case LESS_EQUAL -> counted(test, poll, condition, 1, true);
                case GREATER -> counted(test, poll, condition, -1, false);
                case GREATER_EQUAL -> counted(test, poll, condition, -1, true);
                default -> null;
            };
        }

        private Instruction at(int index) {
            return version.linear.code().get(index);
        }

        /** The poll before the jump back; -1 when another loop lies inside or the loop is large. */
        private int poll() {
            for (int i = header + 1; i < Math.min(header + BODY_MAX, version.linear.code().size()); i++) {
                if (at(i) instanceof Instruction.Bind(Target inner) && inner.isLoopHeader()) {
                    return -1;
                }
                if (at(i) instanceof Instruction.Jump(Target back) && back == target) {
                    return at(i - 1) instanceof Instruction.Poll ? i - 1 : -1;
                }
            }
            return -1;
        }

        /** The jump that leaves the loop when its condition does not hold. */
        private int test(int poll) {
            for (int i = header + 1; i < poll; i++) {
                switch (at(i)) {
                    case Instruction.JumpUnless(int _, Target exit) -> {
                        return exit.index() > poll ? i : -1;
                    }
                    case Instruction.Op _, Instruction.Const _, Instruction.Line _ -> { }
                    default -> {
                        return -1;
                    }
                }
            }
            return -1;
        }

        /** Whether what the condition computes serves the condition alone: it is not computed again in a strip. */
        private boolean leavesOnly(int test, int poll) {
            for (int i = header + 1; i < test; i++) {
                int result = at(i).result();
                if (result < 0) {
                    continue;
                }
                if (version.linear.locals().get(result) != null) {
                    return false;
                }
                for (int k = 0; k < version.linear.code().size(); k++) {
                    boolean outside = k <= header || k > test;
                    for (int operand : at(k).operandRegisters()) {
                        if (outside && operand == result && !(at(i) instanceof Instruction.Const)) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        /** Whether all instructions take little time, cannot suspend, and lie in the same protected ranges. */
        private boolean isBrief(int poll) {
            for (int i = header + 1; i < poll; i++) {
                boolean brief = switch (at(i)) {
                    case Instruction.Op op -> isBrief(version.resolve(op, dialect));
                    case Instruction.CallHost call -> isBrief(version.resolve(call, dialect));
                    case Instruction.JumpUnless jump -> version.types[jump.condition()] == Type.BOOL;
                    case Instruction.Const _, Instruction.Move _, Instruction.Jump _, Instruction.Bind _, Instruction.Line _,
                         Instruction.Return _, Instruction.Throw _, Instruction.CheckDefined _, Instruction.GetCapture _,
                         Instruction.SetCapture _, Instruction.GetCell _, Instruction.SetCell _, Instruction.GetGlobal _,
                         Instruction.SetGlobal _ -> true;
                    default -> false;
                };
                if (!brief || at(i).siteNumber() > 0 && entered.get(at(i).siteNumber())) {
                    return false;
                }
            }
            for (Range range : version.linear.ranges()) {
                if (range.from() > header && range.from() <= poll + 1 || range.to() > header && range.to() <= poll + 1) {
                    return false;
                }
            }
            return true;
        }

        private boolean isBrief(HostMethod method) {
            return !method.suspends() && dialect.isBrief(method);
        }

        /** What decides the condition, computed in the condition itself. */
        private Instruction.Op condition(int test) {
            int register = ((Instruction.JumpUnless) at(test)).condition();
            for (int i = test - 1; i > header; i--) {
                if (at(i).result() == register) {
                    return at(i) instanceof Instruction.Op op ? op : null;
                }
            }
            return null;
        }

        private Arithmetic meaning(Instruction.Op op) {
            List<Type> types = version.typesOf(op.operands());
            return types.size() == 2 && types.stream().allMatch(type -> type == Type.I64)
                    ? dialect.arithmetic(op.operation(), types) : null;
        }

        /** @param direction of the first operand, when it is the one that counts */
        private CountedLoop counted(int test, int poll, Instruction.Op condition, int direction, boolean inclusive) {
            int first = condition.operands()[0];
            int second = condition.operands()[1];
            BitSet assigned = assigned(poll);
            boolean swapped = !assigned.get(first) || constants[first] != null;
            int counter = swapped ? second : first;
            int bound = swapped ? first : second;
            if (!assigned.get(counter) || assigned.get(bound) && constants[bound] == null) {
                return null;
            }
            long step = step(test, poll, counter);
            long wanted = swapped ? -direction : direction;
            if (step == 0 || Long.signum(step) != wanted) {
                return null;
            }
            return guarded(new CountedLoop(header, test + 1, poll, counter, bound, inclusive, step, new BitSet(), Map.of()), assigned);
        }

        private BitSet assigned(int poll) {
            BitSet assigned = new BitSet();
            for (int i = header; i < poll; i++) {
                if (at(i).result() >= 0) {
                    assigned.set(at(i).result());
                }
            }
            return assigned;
        }

        /** What the counter changes by in every iteration; 0 when that is not a constant. */
        private long step(int test, int poll, int counter) {
            long step = 0;
            int updated = -1;
            for (int i = header + 1; i < poll; i++) {
                if (at(i).result() == counter) {
                    if (updated >= 0 || i < test || !(at(i) instanceof Instruction.Op op)) {
                        return 0;
                    }
                    updated = i;
                    step = step(op, counter);
                }
            }
            for (int i = header + 1; i < updated; i++) {
                Target to = switch (at(i)) {
                    case Instruction.Jump(Target t) -> t;
                    case Instruction.JumpUnless(int _, Target t) -> t;
                    default -> null;
                };
                if (to != null && to.index() > updated && to.index() <= poll) {
                    return 0; // some iterations do not count
                }
            }
            return Math.abs(step) <= STEP_MAX ? step : 0;
        }

        private long step(Instruction.Op op, int counter) {
            Arithmetic meaning = meaning(op);
            if (meaning == null) {
                return 0;
            }
            int a = op.operands()[0];
            int b = op.operands()[1];
            Long right = constants[b];
            Long left = constants[a];
            return switch (meaning) {
                case ADD, ADD_EXACT -> a == counter && right != null ? right : b == counter && left != null ? left : 0;
                case SUBTRACT, SUBTRACT_EXACT -> a == counter && right != null ? -right : 0;
                default -> 0;
            };
        }

        /** Chooses the weakest guards that still prove what the strongest do. */
        private CountedLoop guarded(CountedLoop loop, BitSet assigned) {
            Bound[] limits = new Bound[version.types.length];
            List<Integer> candidates = new ArrayList<>();
            BitSet inputs = inputs(loop);
            for (int r = 0; r < limits.length; r++) {
                if (version.types[r] == Type.I64) {
                    Long constant = constants[r];
                    limits[r] = constant != null ? Bound.constant(constant) : inputs.get(r) ? bits(SMALL_BITS) : Bound.ANY;
                    if (constant == null && inputs.get(r)) {
                        candidates.add(r);
                    }
                }
            }
            BitSet best = safe(loop, assigned, limits);
            Map<Integer, Integer> guards = new TreeMap<>();
            for (int r : candidates) {
                Bound small = limits[r];
                limits[r] = Bound.ANY;
                if (safe(loop, assigned, limits).equals(best)) {
                    continue;
                }
                limits[r] = bits(LARGE_BITS);
                if (safe(loop, assigned, limits).equals(best)) {
                    guards.put(r, LARGE_BITS);
                    continue;
                }
                limits[r] = small;
                guards.put(r, SMALL_BITS);
            }
            return new CountedLoop(loop.header, loop.body, loop.poll, loop.counter, loop.bound, loop.inclusive, loop.step, best, guards);
        }

        /** The registers that the body reads and that are not constants of the body. */
        private BitSet inputs(CountedLoop loop) {
            BitSet inputs = new BitSet();
            for (int i = loop.body; i < loop.poll; i++) {
                for (int operand : at(i).operandRegisters()) {
                    if (version.types[operand] == Type.I64) {
                        inputs.set(operand);
                    }
                }
            }
            return inputs;
        }

        private BitSet safe(CountedLoop loop, BitSet assigned, Bound[] limits) {
            return Intervals.safe(version, dialect, loop.body, loop.poll, assigned, limits);
        }

        private static Bound bits(int bits) {
            return Bound.of(-Math.scalb(1.0, bits), Math.scalb(1.0, bits));
        }
    }
}
