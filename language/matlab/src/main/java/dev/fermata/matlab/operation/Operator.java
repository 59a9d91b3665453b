package dev.fermata.matlab.operation;

import java.util.HashMap;
import java.util.Map;

/** The operators, by the names of their functions. */
public enum Operator {
    PLUS("plus", "+"), MINUS("minus", "-"), TIMES("times", ".*"), RDIVIDE("rdivide", "./"), LDIVIDE("ldivide", ".\\"),
    POWER("power", ".^"), MTIMES("mtimes", "*"), MRDIVIDE("mrdivide", "/"), MLDIVIDE("mldivide", "\\"), MPOWER("mpower", "^"),
    UMINUS("uminus", "-"), UPLUS("uplus", "+"), NOT("not", "~"), CTRANSPOSE("ctranspose", "'"), TRANSPOSE("transpose", ".'"),
    EQ("eq", "=="), NE("ne", "~="), LT("lt", "<"), LE("le", "<="), GT("gt", ">"), GE("ge", ">="), AND("and", "&"), OR("or", "|");

    private static final Map<String, Operator> BY_NAME = new HashMap<>();

    static {
        for (Operator each : values()) {
            BY_NAME.put(each.text, each);
        }
    }

    private final String text;
    private final String symbol;

    Operator(String text, String symbol) {
        this.text = text;
        this.symbol = symbol;
    }

    /** The name of its function, such as {@code plus}: identifiers of its errors begin with it. */
    public String text() {
        return text;
    }

    /** How programs write it. */
    public String symbol() {
        return symbol;
    }

    /** The operator whose function has that name, or null. */
    public static Operator of(String name) {
        return BY_NAME.get(name);
    }
}
