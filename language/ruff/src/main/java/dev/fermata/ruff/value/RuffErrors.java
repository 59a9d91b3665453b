package dev.fermata.ruff.value;

import dev.fermata.runtime.task.ScriptError;

/** The errors of the language core. All their texts are here; builtins' texts are with the builtins. */
public final class RuffErrors {
    private static final StructType ERROR = new StructType("Error");
    private static final Shape PLAIN = ERROR.shape("message", "stack", "line");
    private static final Shape CAUSED = ERROR.shape("message", "stack", "line", "cause");

    private RuffErrors() {
    }

    public static ScriptError undefinedVariable(String name) {
        return new ScriptError("Undefined variable: " + name);
    }

    public static ScriptError reassignLet(String name) {
        return new ScriptError("Cannot reassign immutable let binding: " + name);
    }

    public static ScriptError reassignConst(String name) {
        return new ScriptError("Cannot reassign const binding: " + name);
    }

    public static ScriptError mutateLet(String name) {
        return new ScriptError("Cannot mutate immutable let binding: " + name);
    }

    public static ScriptError mutateConst(String name) {
        return new ScriptError("Cannot mutate const binding: " + name);
    }

    public static ScriptError duplicateDeclaration(String name) {
        return new ScriptError("Duplicate declaration in the same scope: " + name);
    }

    public static ScriptError integerOverflow(long a, String operator, long b) {
        return new ScriptError("Integer overflow: " + a + " " + operator + " " + b);
    }

    public static ScriptError integerOverflowNegating(long a) {
        return new ScriptError("Integer overflow: -(" + a + ")");
    }

    public static ScriptError divisionByZero() {
        return new ScriptError("Division by zero");
    }

    public static ScriptError moduloByZero() {
        return new ScriptError("Modulo by zero");
    }

    public static ScriptError invalidBinary(Object a, String operator, Object b) {
        return new ScriptError("Invalid binary operation: " + Values.operandName(a) + " " + operator + " "
                + Values.operandName(b));
    }

    public static ScriptError invalidUnary(String operator, Object a) {
        return new ScriptError("Invalid unary operation: " + operator + " " + DebugText.of(a));
    }

    public static ScriptError indexOutOfBounds(long index) {
        return new ScriptError("Index out of bounds: " + index);
    }

    public static ScriptError missingKey(String key) {
        return new ScriptError("Missing map key: \"" + key + "\"");
    }

    public static ScriptError missingKey(long key) {
        return new ScriptError("Missing map key: " + key);
    }

    public static ScriptError invalidIndex() {
        return new ScriptError("Invalid index operation");
    }

    public static ScriptError invalidIndexAssignment() {
        return new ScriptError("Invalid index assignment");
    }

    public static ScriptError notStruct(String member) {
        return new ScriptError("Cannot access field or method '" + member + "' on non-struct value");
    }

    public static ScriptError fieldNotFound(String field) {
        return new ScriptError("Field not found: " + field);
    }

    public static ScriptError arity(String function, int expected, int got) {
        return new ScriptError(function + " expects " + expected + " arguments, got " + got);
    }

    public static ScriptError notCallable() {
        return new ScriptError("Cannot call non-function; the value being called is not callable. "
                + "Pass a function, closure, or imported callable value instead.");
    }

    public static ScriptError depthExceeded(String function) {
        return new TooDeep(function);
    }

    public static ScriptError spreadArrays() {
        return new ScriptError("Can only spread arrays");
    }

    public static ScriptError spreadDicts() {
        return new ScriptError("Can only spread dicts");
    }

    public static ScriptError dictKeys() {
        return new ScriptError("Dict keys must be strings");
    }

    public static ScriptError tryOperand() {
        return new ScriptError("Try operator requires Result or Option");
    }

    public static ScriptError yieldOutsideGenerator() {
        return new ScriptError("Yield can only be used inside generator functions");
    }

    /** Iterating a value that has no elements. */
    public static ScriptError notIterable() {
        return new ScriptError("len() requires an array, dict, bytes, set, queue, stack, or string");
    }

    public static ScriptError nestingExceeded(String doing) {
        return new ScriptError("Maximum data nesting depth of " + Text.DEPTH_MAX + " exceeded while " + doing);
    }

    public static ScriptError textTooLong() {
        return new ScriptError("String is too long: more than " + Integer.MAX_VALUE + " characters");
    }

    /** What {@code throw(value)} raises: the value is the error's payload, its message follows the kind of value. */
    public static ScriptError thrown(Object value) {
        Object thrown = Values.flat(value);
        return new ScriptError(messageOf(thrown), thrown);
    }

    private static String messageOf(Object thrown) {
        if (thrown instanceof String text) {
            return text;
        }
        if (thrown instanceof RuffStruct struct) {
            Object message = struct.getOrNull("message");
            return message == null ? struct.name() + " error" : Text.of(message);
        }
        return DebugText.of(thrown);
    }

    /**
     * The struct that {@code except e} binds.
     *
     * @param message its text for the program
     * @param stack   the names of the active functions, outermost first
     */
    public static RuffStruct caught(ScriptError error, String message, RuffArray stack) {
        if (error.payload() instanceof RuffStruct struct && struct.has("cause")) {
            return new RuffStruct(CAUSED, message, stack, 0L, Values.share(struct.get("cause")));
        }
        return new RuffStruct(PLAIN, message, stack, 0L);
    }
}
