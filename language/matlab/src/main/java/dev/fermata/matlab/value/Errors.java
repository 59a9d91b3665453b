package dev.fermata.matlab.value;

/** The errors of the language core. Identifiers carry the prefix of the default namespace. */
public final class Errors {
    /** What an index that names no place is told. */
    public static final String BAD_INDEX = "Array indices must be positive integers or logical values.";

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

    public static MatlabError outOfMemory() {
        return of("OutOfMemory", "Out of memory.");
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

    /** A function that exists, but for other classes. */
    public static MatlabError undefinedFor(String name, Object argument) {
        return of("UndefinedFunction", "Undefined function '" + name + "' for input arguments of type '" + Values.className(argument) + "'.");
    }

    public static MatlabError undefinedField(String name) {
        return of("UndefinedField", "Unrecognized field name \"" + name + "\".");
    }

    public static MatlabError nanToLogical() {
        return of("NanToLogical", "NaN values cannot be converted to logicals.");
    }

    public static MatlabError badIndex() {
        return of("UnsupportedIndexType", BAD_INDEX);
    }

    /** One of several indices, counted from 1. */
    public static MatlabError badIndex(int position) {
        return of("UnsupportedIndexType", "Index in position " + position + " is invalid. " + BAD_INDEX);
    }

    // ---- operators ----

    public static MatlabError mixedIntegers(String operator) {
        return of(operator + ":TypeMismatch",
                "Integers can only be combined with integers of the same class, or scalar doubles.");
    }

    public static MatlabError complexIntegers(String operator) {
        return of(operator + ":TypeMismatch", "Complex integer arithmetic is not supported.");
    }

    public static MatlabError innerDimensions() {
        return of("mtimes:SizeMismatch", "Incorrect dimensions for matrix multiplication. Check that the number of columns in"
                + " the first matrix matches the number of rows in the second matrix. To operate on each element of the"
                + " matrix individually, use TIMES (.*) for elementwise multiplication.");
    }

    public static MatlabError matrixDimensions(String operator) {
        return of(operator + ":SizeMismatch", "Matrix dimensions must agree.");
    }

    public static MatlabError powerDimensions() {
        return of("mpower:InvalidInput", "Incorrect dimensions for raising a matrix to a power. Check that the matrix is"
                + " square and the power is a scalar. To operate on each element of the matrix individually, use POWER (.^)"
                + " for elementwise power.");
    }

    public static MatlabError concatenation(String function) {
        return of(function + ":SizeMismatch", "Dimensions of arrays being concatenated are not consistent.");
    }

    // ---- indexing ----

    /** One index beyond the number of elements. */
    public static MatlabError indexOutOfBounds(int limit) {
        return of("IndexOutOfBounds",
                "Index exceeds the number of array elements. Index must not exceed " + limit + ".");
    }

    /** One of several indices beyond its dimension; {@code position} counts from 1. */
    public static MatlabError indexOutOfBounds(int position, int limit) {
        return of("IndexOutOfBounds",
                "Index in position " + position + " exceeds array bounds. Index must not exceed " + limit + ".");
    }

    public static MatlabError maskOutOfBounds() {
        return of("IndexOutOfBounds", "The logical indices contain a true value outside of the array bounds.");
    }

    public static MatlabError deletionOutOfBounds() {
        return of("IndexOutOfBounds", "Matrix index is out of range for deletion.");
    }

    public static MatlabError differentCounts() {
        return of("ShapeMismatch", "Unable to perform assignment because the left and right sides have a different number of"
                + " elements.");
    }

    public static MatlabError differentSizes(int[] left, int[] right) {
        return of("ShapeMismatch", "Unable to perform assignment because the size of the left side is " + Dims.words(left)
                + " and the size of the right side is " + Dims.words(right) + ".");
    }

    public static MatlabError nullAssignment() {
        return of("ShapeMismatch", "A null assignment can have only one non-colon index.");
    }

    public static MatlabError ambiguousGrowth() {
        return of("ShapeMismatch", "Attempt to grow array along ambiguous dimension.");
    }

    public static MatlabError dotAssignment() {
        return of("DotAssignmentOnNonStruct", "Unable to perform assignment because dot indexing is not supported for"
                + " variables of this type.");
    }

    public static MatlabError braceIndexing() {
        return of("CellIndexingOnNonCell", "Brace indexing is not supported for variables of this type.");
    }

    public static MatlabError braceAssignment() {
        return of("CellAssignmentOnNonCell", "Unable to perform assignment because brace indexing is not supported for"
                + " variables of this type.");
    }

    // ---- truth ----

    public static MatlabError conversionToLogical(String className) {
        return of("logical:InvalidInput", "Conversion to logical from " + className + " is not possible.");
    }

    public static MatlabError shortCircuit() {
        return of("ShortCircuitOperand", "Operands to the logical AND (&&) and OR (||) operators must be convertible to"
                + " logical scalar values. Use the ANY or ALL functions to reduce operands to logical scalar values.");
    }
}
