package dev.fermata.example.tally;

import dev.fermata.compiler.ir.Operation;

/** The operators. Each is a Java method of {@link TallyMethods}. */
enum TallyOperation implements Operation {
    ADD("+", "add"), SUBTRACT("-", "subtract"), MULTIPLY("*", "multiply"), DIVIDE("/", "divide"),
    REMAINDER("%", "remainder"), LESS("<", "less"), EQUAL("==", "equal"), NOT("!", "not");

    final String symbol;
    final String method;

    TallyOperation(String symbol, String method) {
        this.symbol = symbol;
        this.method = method;
    }

    static TallyOperation of(String symbol) {
        for (TallyOperation operation : values()) {
            if (operation.symbol.equals(symbol)) {
                return operation;
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    @Override
    public String text() {
        return "tally." + method;
    }
}
