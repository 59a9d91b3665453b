package dev.fermata.matlab.value;

/** The errors of the language core. Identifiers carry the prefix of the default namespace. */
public final class Errors {
    private static final String PREFIX = "RunMat:";

    private Errors() {
    }

    /** Any error: {@code detail} follows the namespace prefix, as in {@code zeros:InvalidInput}. */
    public static MatlabError of(String detail, String message) {
        return new MatlabError(PREFIX + detail, message);
    }

    public static MatlabError tooLarge(int[] dims) {
        return of("SizeLimitExceeded", "Requested " + Dims.text(dims) + " array exceeds maximum array size preference.");
    }

    public static MatlabError noArrays(String className) {
        return of("UndefinedFunction", "Arrays of class '" + className + "' are not supported. Use a cell array instead.");
    }

    public static MatlabError notEnoughInputs() {
        return of("NotEnoughInputs", "Not enough input arguments.");
    }

    public static MatlabError tooManyInputs() {
        return of("TooManyInputs", "Too many input arguments.");
    }

    public static MatlabError tooManyOutputs() {
        return of("TooManyOutputs", "Too many output arguments.");
    }

    /** {@code operator} is the operator's function name, as in plus. */
    public static MatlabError incompatibleSizes(String operator) {
        return of(operator + ":SizeMismatch", "Arrays have incompatible sizes for this operation.");
    }

    public static MatlabError unsupportedOperands(String symbol, String leftClass, String rightClass) {
        return of("UndefinedFunction", "Operator '" + symbol + "' is not supported for operands of type '" + leftClass
                + (leftClass.equals(rightClass) || rightClass == null ? "'." : "' and '" + rightClass + "'."));
    }

    public static MatlabError undefined(String name) {
        return of("UndefinedFunction", "Unrecognized function or variable '" + name + "'.");
    }

    public static MatlabError undefinedField(String name) {
        return of("UndefinedField", "Unrecognized field name \"" + name + "\".");
    }

    public static MatlabError nanToLogical() {
        return of("NanToLogical", "NaN values cannot be converted to logicals.");
    }

    public static MatlabError badIndex() {
        return of("UnsupportedIndexType", "Array indices must be positive integers or logical values.");
    }
}
