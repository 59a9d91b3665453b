package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Operation;

/** Operations whose implementation depends on the representation of their operands. */
public enum RuffOperation implements Operation {
    ADD("add", "op_add"), SUBTRACT("sub", "op_sub"), MULTIPLY("mul", "op_mul"), DIVIDE("div", "op_div"), MODULO("mod", "op_mod"),
    NEGATE("neg", "op_neg"), NOT("not", "op_not"),
    EQUAL("eq"), NOT_EQUAL("ne"), LESS("lt"), LESS_EQUAL("le"), GREATER("gt"), GREATER_EQUAL("ge"),
    INDEX("index"), SET_INDEX("setIndex"),
    /** Marks a value that gets a second holder. */
    SHARE("share"),
    /** A boolean from any value. */
    TRUTHY("truthy"),
    IS_NULL("isNull"), IS_UNDEFINED("isUndefined"),
    /** An argument of {@code range} as an int, when the loop over it counts instead of making an array. */
    RANGE_ARGUMENT("rangeArgument"),
    /** What a {@code for} loop goes through; a number is its own. */
    ITERATE("of"),
    MAY_HAVE_ELEMENT("mayHaveElement"),
    /** The element at a position, or the end. Waits for generators and channels. */
    ELEMENT("element"),
    IS_END("isEnd");

    private final String method;
    private final String overload;

    RuffOperation(String method) {
        this(method, null);
    }

    RuffOperation(String method, String overload) {
        this.method = method;
        this.overload = overload;
    }

    /** The name of the Java methods that implement it. */
    String method() {
        return method;
    }

    /** The struct method that a program may define for it, or null. */
    String overload() {
        return overload;
    }

    @Override
    public String text() {
        return "ruff." + method;
    }
}
