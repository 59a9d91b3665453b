package dev.fermata.matlab.builtin;

import dev.fermata.matlab.value.Dims;
import dev.fermata.matlab.value.MatlabClass;
import java.util.Arrays;

/**
 * The trailing arguments of functions that work along dimensions: a dimension, several, or 'all'; what to do with NaN; the
 * class of the result; the direction.
 */
final class SliceOptions {
    private final String function;
    /** Dimensions from 0; null when none was given. */
    int[] dims;
    boolean all;
    /** Null when not said. */
    Boolean omitNan;
    /** 'native', 'double' or 'default'. */
    String type = "default";
    boolean reverse;
    /** Texts that are none of the above, in lower case. */
    String other;

    private SliceOptions(String function) {
        this.function = function;
    }

    /** Reads what follows {@code start}. Words in {@code allowed} besides those about NaN are accepted. */
    static SliceOptions parse(String function, Object[] arguments, int start, String... allowed) {
        SliceOptions options = new SliceOptions(function);
        for (int i = start; i < arguments.length; i++) {
            String word = Inputs.option(arguments[i]);
            if (word == null) {
                options.setDims(arguments[i]);
            } else {
                options.setWord(word, allowed);
            }
        }
        return options;
    }

    private void setDims(Object value) {
        String message = "Dimension argument must be a positive integer scalar, a vector of unique positive integers, or 'all'.";
        if (dims != null || all) {
            throw Inputs.badArgument(function, message);
        }
        if (Inputs.isEmpty(value)) {
            return;
        }
        int[] given = Inputs.wholes(function, value, 1, message);
        dims = new int[given.length];
        for (int i = 0; i < given.length; i++) {
            dims[i] = given[i] - 1;
        }
        if (Arrays.stream(dims).distinct().count() != dims.length) {
            throw Inputs.badArgument(function, message);
        }
    }

    private void setWord(String word, String[] allowed) {
        switch (word) {
            case "omitnan", "omitmissing" -> omitNan = true;
            case "includenan", "includemissing" -> omitNan = false;
            case "all" -> all = true;
            default -> {
                if (!Arrays.asList(allowed).contains(word)) {
                    throw Inputs.badArgument(function, "Invalid option. Option must be 'all', 'omitnan', or 'includenan'"
                            + (allowed.length == 0 ? "." : ", or one of '" + String.join("', '", allowed) + "'."));
                }
                switch (word) {
                    case "native", "double", "default" -> type = word;
                    case "forward" -> reverse = false;
                    case "reverse" -> reverse = true;
                    default -> other = word;
                }
            }
        }
    }

    boolean omits(boolean standard) {
        return omitNan == null ? standard : omitNan;
    }

    Slices slices(Numbers x) {
        if (all) {
            return Slices.all(x);
        }
        if (dims == null) {
            return Slices.standard(x);
        }
        return dims.length == 1 ? Slices.along(x, dims[0]) : Slices.over(x, dims);
    }

    /** For functions that keep all elements: the one dimension worked along. */
    int dim(int[] of) {
        if (dims != null && dims.length != 1 || all) {
            throw Inputs.badArgument(function, "Dimension argument must be a positive integer scalar within indexing range.");
        }
        return dims == null ? Dims.firstNonSingleton(of) : dims[0];
    }

    /** The class of sums: double except for single, unless 'native' or 'double' was asked for. */
    MatlabClass sumKind(MatlabClass of) {
        return switch (type) {
            case "native" -> of == MatlabClass.CHAR ? MatlabClass.DOUBLE : of;
            case "double" -> MatlabClass.DOUBLE;
            default -> of == MatlabClass.SINGLE ? of : MatlabClass.DOUBLE;
        };
    }
}
