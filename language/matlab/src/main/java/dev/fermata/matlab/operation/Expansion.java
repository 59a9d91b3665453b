package dev.fermata.matlab.operation;

import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;

/**
 * How two sizes combine element by element (implicit expansion): as runs of consecutive results in which each operand
 * either moves along or stays on one element. Dimensions in which both do the same are one.
 */
final class Expansion {
    /** The size of the result. */
    final int[] dims;
    final int count;
    /** The length of every run. */
    final int length;
    /** How many runs there are. */
    final int runs;
    /** 1 where the operand moves along within a run, 0 where it stays. */
    final int leftStep;
    final int rightStep;

    private final int[] outer;
    private final int[] leftStrides;
    private final int[] rightStrides;

    /** A run: where it begins in the operands and in the result. */
    @FunctionalInterface
    interface Run {
        void at(int left, int right, int result);
    }

    private Expansion(int[] dims, int[] left, int[] right) {
        this.dims = dims;
        this.count = Dims.count(dims);
        int[] sizes = new int[dims.length];
        int[] leftMoves = new int[dims.length];
        int[] rightMoves = new int[dims.length];
        int groups = 0;
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] == 1) {
                continue;
            }
            int leftMove = Dims.size(left, i) == 1 ? 0 : 1;
            int rightMove = Dims.size(right, i) == 1 ? 0 : 1;
            if (groups > 0 && leftMoves[groups - 1] == leftMove && rightMoves[groups - 1] == rightMove) {
                sizes[groups - 1] *= dims[i];
            } else {
                sizes[groups] = dims[i];
                leftMoves[groups] = leftMove;
                rightMoves[groups] = rightMove;
                groups++;
            }
        }
        length = groups == 0 ? Math.min(count, 1) : sizes[0];
        leftStep = groups == 0 ? 1 : leftMoves[0];
        rightStep = groups == 0 ? 1 : rightMoves[0];
        runs = count == 0 ? 0 : count / length;
        int outside = Math.max(groups - 1, 0);
        outer = new int[outside];
        leftStrides = new int[outside];
        rightStrides = new int[outside];
        int leftSize = leftStep == 1 ? length : 1;
        int rightSize = rightStep == 1 ? length : 1;
        for (int i = 0; i < outside; i++) {
            outer[i] = sizes[i + 1];
            leftStrides[i] = leftMoves[i + 1] * leftSize;
            rightStrides[i] = rightMoves[i + 1] * rightSize;
            leftSize *= leftMoves[i + 1] == 1 ? outer[i] : 1;
            rightSize *= rightMoves[i + 1] == 1 ? outer[i] : 1;
        }
    }

    /** How the sizes combine; the operator's error when they do not. */
    static Expansion of(String operator, int[] left, int[] right) {
        return new Expansion(dims(operator, left, right), left, right);
    }

    /** The size of the result. */
    static int[] dims(String operator, int[] left, int[] right) {
        int[] dims = new int[Math.max(left.length, right.length)];
        for (int i = 0; i < dims.length; i++) {
            int a = Dims.size(left, i);
            int b = Dims.size(right, i);
            if (a != b && a != 1 && b != 1) {
                throw Errors.incompatibleSizes(operator);
            }
            dims[i] = a == 1 ? b : a;
        }
        return dims;
    }

    /** Visits the runs numbered from {@code from} to before {@code to}. */
    void visit(int from, int to, Run run) {
        if (from >= to) {
            return; // sizes of empty arrays are zero, nothing can be divided by them
        }
        int[] at = new int[outer.length];
        int left = 0;
        int right = 0;
        int rest = from;
        for (int i = 0; i < at.length; i++) {
            at[i] = rest % outer[i];
            rest /= outer[i];
            left += at[i] * leftStrides[i];
            right += at[i] * rightStrides[i];
        }
        for (int number = from; number < to; number++) {
            run.at(left, right, number * length);
            for (int i = 0; i < at.length; i++) {
                left += leftStrides[i];
                right += rightStrides[i];
                if (++at[i] < outer[i]) {
                    break;
                }
                left -= outer[i] * leftStrides[i];
                right -= outer[i] * rightStrides[i];
                at[i] = 0;
            }
        }
    }

    void visitAll(Run run) {
        visit(0, runs, run);
    }
}
