package dev.fermata.ruff.syntax;

/** Operators that look at their right operand only when the left one does not decide. */
public enum LogicalOperator {
    AND("&&"), OR("||"), COALESCE("??");

    private final String text;

    LogicalOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
