package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.Operation;
import java.util.Locale;

/** Operations whose implementation depends on the representation of their operands. */
enum MatlabOperation implements Operation {
    PLUS("plus"), MINUS("minus"), TIMES("times"), MTIMES("mtimes"), RDIVIDE("rdivide"), MRDIVIDE("mrdivide"),
    LDIVIDE("ldivide"), MLDIVIDE("mldivide"), POWER("power"), MPOWER("mpower"),
    /** A power whose exponent is a literal integer: a real base gives a real result. */
    INTEGER_POWER("integerPower"),
    INTEGER_POWERS("integerPowers"),
    EQ("eq"), NE("ne"), LT("lt"), LE("le"), GT("gt"), GE("ge"), AND("and"), OR("or"),
    UPLUS("uplus"), UMINUS("uminus"), NOT("not"), CTRANSPOSE("ctranspose"), TRANSPOSE("transpose"),
    /** Marks a value that gets a second holder. */
    SHARE("share"),
    /** The value of an element-wise expression whose operations may be waiting for this. */
    COMPLETE("complete"),
    /** The truth of a condition. */
    TRUTH("of"),
    /** The truth of an operand of a short-circuit operator. */
    SCALAR_TRUTH("scalar"),
    INDEX("index"),
    ASSIGN("assign"),
    RANGE_COUNT("count"),
    RANGE_ELEMENT("element"),
    IS_CALLABLE("isCallable"),
    /** Whether one of two operands is an object; never for unboxed ones. */
    EITHER_OBJECT("eitherObject");

    private final String method;

    MatlabOperation(String method) {
        this.method = method;
    }

    /** The name of the Java methods. */
    String method() {
        return method;
    }

    static MatlabOperation ofOperator(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String text() {
        return "matlab." + method;
    }
}
