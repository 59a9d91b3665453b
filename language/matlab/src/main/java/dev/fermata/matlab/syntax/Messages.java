package dev.fermata.matlab.syntax;

/** Texts of syntax errors as MATLAB words them. */
final class Messages {
    static final String DELIMITERS = "Invalid expression. When calling a function or indexing a variable, use parentheses. "
        + "Otherwise, check for mismatched delimiters.";
    static final String EXPRESSION = "Invalid expression. Check for missing multiplication operator, missing or unbalanced "
        + "delimiters, or other syntax error. To construct matrices, use brackets instead of parentheses.";
    static final String ASSIGNMENT = "Incorrect use of '=' operator. Assign a value to a variable using '=' and compare "
        + "values for equality using '=='.";
    static final String OPERATOR = "Unexpected MATLAB operator.";
    static final String CHARACTER = "Invalid text character. Check for unsupported symbol, invisible character, or pasting "
        + "of non-ASCII characters.";
    static final String CHAR_OPEN = "Character vector is not terminated properly.";
    static final String STRING_OPEN = "String is not terminated properly.";
    static final String END_MISSING = "At least one END is missing. The statement beginning here does not have a matching end.";
    static final String ADJACENT = "Unexpected adjacency: interpret as function call? Use parentheses (e.g., foo(b(1))).";
    static final String NESTED_IN_CONTROL = "A nested function cannot be defined inside a control statement "
        + "(if, while, for, switch or try/catch).";
    static final String TARGET = "Invalid array indexing.";
    static final String NAMED_ARGUMENT = "name-value arguments are only valid inside function calls";

    private Messages() {
    }

    static String keyword(String word) {
        return "Illegal use of reserved keyword \"" + word + "\".";
    }

    static String usage(String token) {
        return "Parse error at '" + token + "': usage might be invalid MATLAB syntax.";
    }
}
