package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.Arrays;

/** Kernels that move the elements of an array to other places of it: flips, rotations, circular shifts. */
final class Turns {
    private Turns() {
    }

    static Array flipped(Array source, int dim) {
        int[] dims = source.dims();
        int rank = Math.max(dims.length, dim + 1);
        int[][] picks = new int[rank][];
        for (int d = 0; d < rank; d++) {
            picks[d] = Gather.identity(Dims.size(dims, d));
            if (d == dim) {
                for (int i = 0; i < picks[d].length; i++) {
                    picks[d][i] = picks[d].length - 1 - i;
                }
            }
        }
        return Gather.of(source, dims, Gather.product(dims, picks));
    }

    static Object flip(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        if (arguments.length == 1) {
            return flipped(source, Dims.firstNonSingleton(source.dims()));
        }
        String direction = Inputs.option(arguments[1]);
        if (direction != null) {
            return switch (direction) {
                case "horizontal" -> flipped(source, 1);
                case "vertical" -> flipped(source, 0);
                case "both" -> flipped(flipped(source, 0), 1);
                default -> throw Inputs.invalid("flip", "flip: invalid input argument");
            };
        }
        String message = "Dimension argument must be a positive integer scalar.";
        for (int dim : Inputs.wholes("flip", arguments[1], 1, message)) {
            source = flipped(source, dim - 1);
        }
        return source;
    }

    static Object rotate(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        double k = 1;
        if (arguments.length > 1) {
            String direction = Inputs.option(arguments[1]);
            if (direction == null) {
                k = Inputs.isNumeric(arguments[1]) && Values.count(arguments[1]) == 1 ? Values.real(arguments[1], 0) : Double.NaN;
            } else {
                k = direction.equals("clockwise") ? -1 : direction.equals("counterclockwise") ? 1 : Double.NaN;
            }
            if (k != Math.rint(k)) {
                throw Errors.of("rot90:InvalidRotation", "k must be a scalar.");
            }
        }
        int[] order = Gather.identity(Math.max(2, source.dims().length));
        order[0] = 1;
        order[1] = 0;
        return switch ((int) (((k % 4) + 4) % 4)) {
            case 0 -> source.share();
            case 1 -> flipped(Permutations.permuted(source, order), 0);
            case 2 -> flipped(flipped(source, 0), 1);
            default -> flipped(Permutations.permuted(source, order), 1);
        };
    }

    static Object shift(Object[] arguments) {
        Array source = Values.array(arguments[0]);
        String message = "Shift amount must be a vector of integers.";
        Numbers amounts = Numbers.ofOrNull(arguments[1]);
        if (amounts == null || amounts.isComplex()) {
            throw Errors.of("circshift:InvalidShift", message);
        }
        int[] dims = source.dims();
        double[] steps;
        if (arguments.length > 2) {
            int[] which = Inputs.wholes("circshift", arguments[2], 1, "Dimension must be a positive integer scalar.");
            if (which.length != amounts.count()) {
                throw Errors.of("circshift:InvalidDimensions", "circshift: invalid dimension argument");
            }
            steps = new double[Math.max(dims.length, Arrays.stream(which).max().orElse(1))];
            for (int i = 0; i < which.length; i++) {
                steps[which[i] - 1] += amounts.re()[i];
            }
        } else if (amounts.isScalar()) {
            steps = new double[dims.length];
            steps[Dims.firstNonSingleton(dims)] = amounts.re()[0];
        } else {
            steps = Arrays.copyOf(amounts.re(), Math.max(dims.length, amounts.count()));
        }
        int[][] picks = new int[steps.length][];
        for (int d = 0; d < steps.length; d++) {
            if (steps[d] != Math.rint(steps[d])) {
                throw Errors.of("circshift:InvalidShift", message);
            }
            int size = Dims.size(dims, d);
            picks[d] = new int[size];
            for (int i = 0; i < size; i++) {
                picks[d][i] = (int) ((((i - steps[d]) % size) + size) % size);
            }
        }
        return Gather.of(source, dims, Gather.product(dims, picks));
    }
}
