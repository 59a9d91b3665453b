package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.SingleArray;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An expression of element-wise operations that is computed a block at a time, on all cores, without arrays for what lies
 * between. Results are those of the operators one by one, bit for bit; where that cannot be had (operands of different
 * sizes, results that would be complex, errors) the answer is null, and the operators are to be used.
 *
 * <p>Operands may be real double and single arrays and logical ones of one size, and scalars.
 */
public final class Fused {
    /** Smaller arrays are left to the operators. */
    private static final int COUNT_MIN = 512;
    /** More than for single operations, since each part needs buffers. */
    private static final int SLOW_GRAIN = 1 << 13;

    private final List<Step> steps;
    private final int operands;
    private final boolean slow;

    /** What a step of the program does. */
    private sealed interface Step {
    }

    private record Operand(int index) implements Step {
    }

    private record Combine(Operator operator, RealBinary kernel, boolean swapped) implements Step {
    }

    private record Compare(RealComparison kernel) implements Step {
    }

    private record Connect(boolean and) implements Step {
    }

    private record Negate() implements Step {
    }

    private record Apply(RealUnary function) implements Step {
    }

    /** What is known of a value on the stack before any block is computed. */
    private record Known(MatlabClass kind, boolean isScalar, double scalar) {
    }

    private Fused(List<Step> steps, int operands, boolean slow) {
        this.steps = steps;
        this.operands = operands;
        this.slow = slow;
    }

    /**
     * A program in postfix form, such as {@code "0 1 times 2 plus sin"}: operands by number, operators and functions
     * ({@link RealUnary}) by name.
     */
    public static Fused of(String program) {
        List<Step> steps = new ArrayList<>();
        int operands = 0;
        boolean slow = false;
        for (String word : program.split(" ")) {
            if (Character.isDigit(word.charAt(0))) {
                int index = Integer.parseInt(word);
                operands = Math.max(operands, index + 1);
                steps.add(new Operand(index));
                continue;
            }
            Step step = step(word);
            slow |= isSlow(step);
            steps.add(step);
        }
        return new Fused(steps, operands, slow);
    }

    /** The value of a chain, or null when the operators are to be used. */
    static Object compute(Chain chain) {
        List<Step> steps = new ArrayList<>(2 * chain.steps);
        List<Object> values = new ArrayList<>(chain.steps);
        boolean slow = append(chain, steps, values);
        return new Fused(steps, values.size(), slow).evaluateOrNull(values.toArray());
    }

    /** Appends the steps of an operand; true when one of them computes for long. */
    private static boolean append(Object operand, List<Step> steps, List<Object> values) {
        if (!(operand instanceof Chain chain)) {
            steps.add(new Operand(values.size()));
            values.add(operand);
            return false;
        }
        boolean slow = append(chain.left, steps, values);
        if (chain.right != null) {
            slow |= append(chain.right, steps, values);
        }
        Step step = chain.function != null ? new Apply(chain.function) : step(chain.operator.text());
        steps.add(step);
        return slow || isSlow(step);
    }

    private static boolean isSlow(Step step) {
        return step instanceof Apply apply && apply.function.isSlow() || step instanceof Combine combine && combine.kernel.isSlow();
    }

    private static Step step(String word) {
        Operator operator = Operator.of(word);
        if (operator == null || operator == Operator.UMINUS) {
            RealUnary function = RealUnary.of(word);
            if (function == null) {
                throw new IllegalArgumentException("not element-wise: " + word);
            }
            return new Apply(function);
        }
        return switch (operator) {
            case PLUS -> new Combine(operator, RealBinary.PLUS, false);
            case MINUS -> new Combine(operator, RealBinary.MINUS, false);
            case TIMES, MTIMES -> new Combine(operator, RealBinary.TIMES, false);
            case RDIVIDE, MRDIVIDE -> new Combine(operator, RealBinary.RDIVIDE, false);
            case LDIVIDE, MLDIVIDE -> new Combine(operator, RealBinary.RDIVIDE, true);
            case POWER, MPOWER -> new Combine(operator, RealBinary.POWER, false);
            case EQ, NE, LT, LE, GT, GE -> new Compare(RealComparison.of(operator));
            case AND -> new Connect(true);
            case OR -> new Connect(false);
            case NOT -> new Negate();
            default -> throw new IllegalArgumentException("not element-wise: " + word);
        };
    }

    /** The value of the expression, or null when the operators are to be used. */
    public Object evaluateOrNull(Object[] values) {
        Array model = null;
        for (int i = 0; i < operands; i++) {
            Object value = values[i];
            if (value instanceof Double || value instanceof Boolean) {
                continue;
            }
            if (!(value instanceof DoubleArray numbers && !numbers.isComplex()
                    || value instanceof SingleArray singles && !singles.isComplex() || value instanceof LogicalArray)) {
                return null;
            }
            Array array = (Array) value;
            if (array.count() == 1) {
                continue;
            }
            if (model != null && !Arrays.equals(model.dims(), array.dims())) {
                return null;
            }
            model = array;
        }
        if (model == null || model.count() < COUNT_MIN) {
            return null;
        }
        Known[] known = inspect(values);
        return known == null ? null : compute(values, known, model);
    }

    // ---- before the blocks ----

    /** The class of every step's value, and its number where it is a scalar; null when a step is not for blocks. */
    private Known[] inspect(Object[] values) {
        Known[] known = new Known[steps.size()];
        int[] stack = new int[steps.size()];
        int top = 0;
        for (int i = 0; i < known.length; i++) {
            Step step = steps.get(i);
            if (step instanceof Operand operand) {
                Object value = values[operand.index];
                boolean scalar = Values.count(value) == 1;
                known[i] = new Known(Values.classOf(value), scalar, scalar ? Values.real(value, 0) : 0);
            } else if (step instanceof Negate || step instanceof Apply) {
                known[i] = inspect(step, known[stack[--top]]);
            } else {
                Known right = known[stack[--top]];
                known[i] = inspect(step, known[stack[--top]], right);
            }
            if (known[i] == null) {
                return null;
            }
            stack[top++] = i;
        }
        return known[known.length - 1].isScalar ? null : known;
    }

    private static Known inspect(Step step, Known x) {
        if (step instanceof Apply apply) {
            MatlabClass kind = x.kind == MatlabClass.SINGLE ? x.kind : MatlabClass.DOUBLE;
            if (x.isScalar && !apply.function.isReal(x.scalar)) {
                return null;
            }
            return new Known(kind, x.isScalar, x.isScalar ? rounded(kind, apply.function.of(x.scalar)) : 0);
        }
        if (x.isScalar && Double.isNaN(x.scalar)) {
            return null;
        }
        return new Known(MatlabClass.LOGICAL, x.isScalar, x.scalar == 0 ? 1 : 0);
    }

    private static Known inspect(Step step, Known x, Known y) {
        boolean scalar = x.isScalar && y.isScalar;
        switch (step) {
            case Combine combine -> {
                if (!isElementwise(combine.operator, x, y)) {
                    return null;
                }
                MatlabClass kind = x.kind == MatlabClass.SINGLE || y.kind == MatlabClass.SINGLE ? MatlabClass.SINGLE
                        : MatlabClass.DOUBLE;
                if (!scalar) {
                    return new Known(kind, false, 0);
                }
                double a = rounded(kind, combine.swapped ? y.scalar : x.scalar);
                double b = rounded(kind, combine.swapped ? x.scalar : y.scalar);
                if (combine.kernel == RealBinary.POWER && !RealBinary.isRealPower(a, b)) {
                    return null;
                }
                return new Known(kind, true, rounded(kind, combine.kernel.of(a, b)));
            }
            case Compare compare -> {
                return new Known(MatlabClass.LOGICAL, scalar, scalar && compare.kernel.of(x.scalar, y.scalar) ? 1 : 0);
            }
            case Connect connect -> {
                if (x.isScalar && Double.isNaN(x.scalar) || y.isScalar && Double.isNaN(y.scalar)) {
                    return null;
                }
                boolean truth = connect.and ? x.scalar != 0 && y.scalar != 0 : x.scalar != 0 || y.scalar != 0;
                return new Known(MatlabClass.LOGICAL, scalar, scalar && truth ? 1 : 0);
            }
            default -> throw new IllegalStateException(step.toString());
        }
    }

    /** The matrix operators are element-wise with scalars only. */
    private static boolean isElementwise(Operator operator, Known x, Known y) {
        return switch (operator) {
            case MTIMES -> x.isScalar || y.isScalar;
            case MRDIVIDE -> y.isScalar;
            case MLDIVIDE -> x.isScalar;
            case MPOWER -> x.isScalar && y.isScalar;
            default -> true;
        };
    }

    private static double rounded(MatlabClass kind, double value) {
        return kind == MatlabClass.SINGLE ? (float) value : value;
    }

    // ---- the blocks ----

    private Object compute(Object[] values, Known[] known, Array model) {
        MatlabClass kind = known[known.length - 1].kind;
        Array result = kind == MatlabClass.LOGICAL ? new LogicalArray(model.dims()) : Arithmetic.make(kind, model.dims());
        boolean[] failed = new boolean[1];
        int grain = slow ? SLOW_GRAIN : Parallel.GRAIN;
        Parallel.run(model.count(), grain, (from, to) -> {
            Blocks blocks = new Blocks(values, known, Math.min(Numbers.BLOCK, to - from));
            for (int at = from; at < to && !failed[0]; at += blocks.size) {
                int length = Math.min(blocks.size, to - at);
                if (!blocks.run(at, length)) {
                    failed[0] = true; // only ever set, and read again after all parts have ended
                    return;
                }
                Numbers.store(blocks.buffers[0], result, at, length);
            }
        });
        return failed[0] ? null : result;
    }

    /** The memory of one part: a buffer per place of the stack. */
    private final class Blocks {
        final int size;
        final double[][] buffers;
        private final Object[] values;
        private final Known[] known;
        private final boolean[] truths;
        private final int[] stack;

        Blocks(Object[] values, Known[] known, int size) {
            this.values = values;
            this.known = known;
            this.size = size;
            int depth = 0;
            int deepest = 0;
            for (Step step : steps) {
                depth += step instanceof Operand ? 1 : step instanceof Negate || step instanceof Apply ? 0 : -1;
                deepest = Math.max(deepest, depth);
            }
            buffers = new double[deepest][size];
            truths = new boolean[size];
            stack = new int[deepest];
        }

        /** Leaves the result in the first buffer; false when a result is not real, or an operator has to complain. */
        boolean run(int from, int length) {
            int top = 0;
            for (int i = 0; i < known.length; i++) {
                Step step = steps.get(i);
                top -= step instanceof Operand ? 0 : step instanceof Negate || step instanceof Apply ? 1 : 2;
                if (!known[i].isScalar) {
                    boolean fine = switch (step) {
                        case Operand operand -> {
                            Numbers.load((Array) values[operand.index], from, length, buffers[top]);
                            yield true;
                        }
                        case Apply apply -> apply.function.apply(buffers[top], buffers[top], 0, length);
                        case Negate _ -> connect(top, top, true, true, length);
                        case Combine combine -> combine(combine, top, known[i].kind, length);
                        case Compare compare -> compare(compare.kernel, top, length);
                        case Connect connect -> connect(top, top + 1, connect.and, false, length);
                    };
                    if (!fine) {
                        return false;
                    }
                    if (known[i].kind == MatlabClass.SINGLE && !(step instanceof Operand)) {
                        round(buffers[top], length);
                    }
                }
                stack[top++] = i;
            }
            return true;
        }

        private static void round(double[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                buffer[i] = (float) buffer[i];
            }
        }

        private boolean combine(Combine combine, int top, MatlabClass kind, int length) {
            Known x = known[stack[top]];
            Known y = known[stack[top + 1]];
            double[] out = buffers[top];
            double[] second = buffers[top + 1];
            if (kind == MatlabClass.SINGLE) {
                roundOperand(x, out, length);
                roundOperand(y, second, length);
            }
            double a = rounded(kind, x.scalar);
            double b = rounded(kind, y.scalar);
            RealBinary kernel = combine.kernel;
            if (kernel == RealBinary.POWER && !isReal(x, a, out, y, b, second, length)) {
                return false;
            }
            if (y.isScalar) {
                if (combine.swapped) {
                    kernel.left(b, out, out, 0, length);
                } else {
                    kernel.right(out, b, out, 0, length);
                }
            } else if (x.isScalar) {
                if (combine.swapped) {
                    kernel.right(second, a, out, 0, length);
                } else {
                    kernel.left(a, second, out, 0, length);
                }
            } else if (combine.swapped) {
                kernel.arrays(second, out, out, 0, length);
            } else {
                kernel.arrays(out, second, out, 0, length);
            }
            return true;
        }

        private static void roundOperand(Known operand, double[] buffer, int length) {
            if (!operand.isScalar && operand.kind == MatlabClass.DOUBLE) {
                round(buffer, length);
            }
        }

        private static boolean isReal(Known x, double a, double[] bases, Known y, double b, double[] exponents, int length) {
            if (y.isScalar && RealBinary.isRealPower(-1, b)) {
                return true;
            }
            boolean real = true;
            for (int i = 0; i < length; i++) {
                real &= RealBinary.isRealPower(x.isScalar ? a : bases[i], y.isScalar ? b : exponents[i]);
            }
            return real;
        }

        private boolean compare(RealComparison kernel, int top, int length) {
            Known x = known[stack[top]];
            Known y = known[stack[top + 1]];
            double[] out = buffers[top];
            if (y.isScalar) {
                kernel.right(out, y.scalar, truths, 0, length);
            } else if (x.isScalar) {
                kernel.swapped().right(buffers[top + 1], x.scalar, truths, 0, length);
            } else {
                kernel.arrays(out, buffers[top + 1], truths, 0, length);
            }
            for (int i = 0; i < length; i++) {
                out[i] = truths[i] ? 1 : 0;
            }
            return true;
        }

        /** And, or; with {@code not} the opposite of the one operand. NaN is for the operator to complain about. */
        private boolean connect(int left, int right, boolean and, boolean not, int length) {
            Known x = known[stack[left]];
            Known y = known[stack[right]];
            double[] out = buffers[left];
            double[] second = buffers[right];
            for (int i = 0; i < length; i++) {
                double a = x.isScalar ? x.scalar : out[i];
                double b = y.isScalar ? y.scalar : second[i];
                if (a != a || b != b) {
                    return false;
                }
                boolean truth = and ? a != 0 & b != 0 : a != 0 | b != 0;
                out[i] = truth != not ? 1 : 0;
            }
            return true;
        }
    }
}
