package dev.fermata.library.regex;

import java.util.ArrayDeque;

/**
 * How large the program of an expression becomes, estimated before it is compiled: a few characters like
 * {@code ((a{1000}){1000}){1000}} stand for a billion instructions, and brackets may nest deeper than a stack.
 */
final class RegexSize {
    static final long INSTRUCTIONS_MAX = 50_000;
    static final int NESTING_MAX = 250;

    private final String expression;
    private int at;

    private RegexSize(String expression) {
        this.expression = expression;
    }

    /** Whether an expression may be compiled. */
    static boolean isBearable(String expression) {
        return new RegexSize(expression).measure();
    }

    private boolean measure() {
        ArrayDeque<Long> outer = new ArrayDeque<>();
        long sum = 0;
        long last = 0;
        while (at < expression.length()) {
            char c = expression.charAt(at);
            if (c == '{') {
                long times = repetitions();
                if (times > 0) {
                    sum += last * (times - 1);
                    last *= times;
                } else {
                    at++;
                    last = 1;
                    sum++;
                }
            } else if (c == '(') {
                at++;
                outer.push(sum);
                sum = 0;
                last = 0;
                if (outer.size() > NESTING_MAX) {
                    return false;
                }
            } else if (c == ')' && !outer.isEmpty()) {
                at++;
                last = sum + 2;
                sum = outer.pop() + last;
            } else {
                atom(c);
                last = 1;
                sum++;
            }
            if (sum > INSTRUCTIONS_MAX) {
                return false;
            }
        }
        return true;
    }

    /** Takes one character, escape or class. */
    private void atom(char c) {
        at++;
        if (c == '\\' && at < expression.length()) {
            char kind = expression.charAt(at++);
            if ((kind == 'p' || kind == 'P' || kind == 'x') && at < expression.length() && expression.charAt(at) == '{') {
                int end = expression.indexOf('}', at);
                at = end < 0 ? expression.length() : end + 1;
            }
        } else if (c == '[') {
            int start = at < expression.length() && expression.charAt(at) == '^' ? ++at : at;
            while (at < expression.length() && (expression.charAt(at) != ']' || at == start)) {
                at += expression.charAt(at) == '\\' ? 2 : 1;
            }
            at = Math.min(at + 1, expression.length());
        }
    }

    /** Takes {@code {n}}, {@code {n,}} or {@code {n,m}}: the larger number; 0 when it is none. */
    private long repetitions() {
        int end = at + 1;
        long number = 0;
        long most = 0;
        boolean digits = false;
        while (end < expression.length()) {
            char c = expression.charAt(end++);
            if (c >= '0' && c <= '9') {
                number = Math.min(number * 10 + c - '0', INSTRUCTIONS_MAX);
                digits = true;
            } else if (c == ',' && digits) {
                most = number + 1;
                number = 0;
            } else if (c == '}' && digits) {
                at = end;
                return Math.max(1, Math.max(most, number));
            } else {
                return 0;
            }
        }
        return 0;
    }
}
