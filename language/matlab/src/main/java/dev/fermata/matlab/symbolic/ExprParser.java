package dev.fermata.matlab.symbolic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions from text: {@code x^2 + sin(pi*x)/2}. */
final class ExprParser {
    private static final int NESTING_MAX = 200;

    private final String text;
    private int at;
    private int nesting;

    private ExprParser(String text) {
        this.text = text;
    }

    static Expr parse(String text) {
        ExprParser parser = new ExprParser(text);
        try {
            Expr result = parser.or();
            parser.blanks();
            if (parser.at < text.length()) {
                throw SymbolicErrors.unparsable(text);
            }
            return result;
        } catch (NumberFormatException _) {
            throw SymbolicErrors.unparsable(text);
        }
    }

    /** Whether text is a name, as {@code sym('x')} takes it. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z]\\w*");
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean accept(String token) {
        blanks();
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private char next() {
        blanks();
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private Expr or() {
        if (++nesting > NESTING_MAX) {
            throw SymbolicErrors.tooLarge();
        }
        Expr left = and();
        while (next() == '|') {
            accept("|");
            accept("|");
            left = Calls.of("|", left, and());
        }
        nesting--;
        return left;
    }

    private Expr and() {
        Expr left = relation();
        while (next() == '&') {
            accept("&");
            accept("&");
            left = Calls.of("&", left, relation());
        }
        return left;
    }

    private Expr relation() {
        Expr left = sum();
        while (true) {
            if (accept("==")) {
                left = Calls.of("==", left, sum());
            } else if (accept("~=")) {
                left = Calls.of("~=", left, sum());
            } else if (accept("<=")) {
                left = Calls.of("<=", left, sum());
            } else if (accept(">=")) {
                left = Calls.of("<=", sum(), left);
            } else if (accept("<")) {
                left = Calls.of("<", left, sum());
            } else if (accept(">")) {
                left = Calls.of("<", sum(), left);
            } else {
                return left;
            }
        }
    }

    private Expr sum() {
        Expr left = product();
        while (true) {
            char c = next();
            if (c == '+') {
                at++;
                left = Algebra.add(left, product());
            } else if (c == '-') {
                at++;
                left = Algebra.sub(left, product());
            } else {
                return left;
            }
        }
    }

    private Expr product() {
        Expr left = signed();
        while (true) {
            if (accept(".*") || next() == '*') {
                accept("*");
                left = Algebra.mul(left, signed());
            } else if (accept("./") || next() == '/') {
                accept("/");
                left = Algebra.div(left, signed());
            } else {
                return left;
            }
        }
    }

    private Expr signed() {
        if (++nesting > NESTING_MAX) {
            throw SymbolicErrors.tooLarge();
        }
        try {
            if (accept("-")) {
                return Algebra.neg(signed());
            }
            if (accept("+")) {
                return signed();
            }
            if (next() == '~' && !text.startsWith("~=", at)) {
                accept("~");
                return Calls.of("~", signed());
            }
            return power();
        } finally {
            nesting--;
        }
    }

    private Expr power() {
        Expr base = operand();
        while (accept(".^") || accept("^")) {
            base = Algebra.pow(base, exponent());
        }
        return base;
    }

    private Expr exponent() {
        if (accept("-")) {
            return Algebra.neg(exponent());
        }
        if (accept("+")) {
            return exponent();
        }
        return operand();
    }

    private Expr operand() {
        Expr value = bare();
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
            value = Calls.of("conj", value);
        }
        return value;
    }

    private Expr bare() {
        char c = next();
        if (c == '(') {
            at++;
            Expr inner = or();
            if (!accept(")")) {
                throw SymbolicErrors.unparsable(text);
            }
            return inner;
        }
        if (Character.isDigit(c) || c == '.') {
            return number();
        }
        if (Character.isLetter(c) || c == '_') {
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            String name = text.substring(start, at);
            return next() == '(' ? call(name) : constant(name);
        }
        throw SymbolicErrors.unparsable(text);
    }

    private Expr number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.' && !text.startsWith(".*", at)
                && !text.startsWith("./", at) && !text.startsWith(".^", at))) {
            at++;
        }
        int mantissa = at;
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int digits = at;
            while (at < text.length() && Character.isDigit(text.charAt(at))) {
                at++;
            }
            if (digits == at || at - digits > 5) {
                at = mantissa;
            }
        }
        Expr value = Numerals.of(Rational.of(new BigDecimal(text.substring(start, at))));
        if (at < text.length() && (text.charAt(at) == 'i' || text.charAt(at) == 'j')
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)))) {
            at++;
            return Algebra.mul(value, Numerals.I);
        }
        return value;
    }

    static Expr constant(String name) {
        return switch (name) {
            case "pi" -> Algebra.PI;
            case "Inf", "inf" -> Algebra.INF;
            case "NaN", "nan" -> Algebra.NAN;
            case "i", "j" -> Numerals.I;
            case "eulergamma", "catalan", "symtrue", "symfalse" -> new Expr.Constant(name);
            default -> Algebra.name(name);
        };
    }

    private Expr call(String name) {
        accept("(");
        List<Expr> arguments = new ArrayList<>();
        if (!accept(")")) {
            do {
                arguments.add(next() == '\'' ? quoted() : or());
            } while (accept(","));
            if (!accept(")")) {
                throw SymbolicErrors.unparsable(text);
            }
        }
        if (!Calls.fits(name, arguments)) {
            throw SymbolicErrors.unparsable(text);
        }
        return arguments.isEmpty() ? new Expr.Call(name, List.of()) : Calls.of(name, arguments);
    }

    private Expr quoted() {
        int end = text.indexOf('\'', at + 1);
        if (end < 0) {
            throw SymbolicErrors.unparsable(text);
        }
        String word = text.substring(at + 1, end);
        at = end + 1;
        return Algebra.name(word);
    }
}
