package dev.fermata.matlab.symbolic;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * An expression: immutable, in a normal form that {@link Algebra} and {@link Calls} establish, so that equal normal forms are
 * equal objects. Only those two make sums, products, powers and calls.
 */
public abstract sealed class Expr {
    private final int hash;
    private final long size;
    private final int depth;

    private Expr(int hash, List<Expr> parts) {
        this.hash = hash;
        long nodes = 1;
        int deepest = 0;
        for (Expr part : parts) {
            nodes += part.size;
            deepest = Math.max(deepest, part.depth);
        }
        if (nodes > Work.SIZE_MAX || deepest >= Work.DEPTH_MAX) {
            throw SymbolicErrors.tooLarge();
        }
        Work.step();
        this.size = nodes;
        this.depth = deepest + 1;
    }

    /** What this is made of; none for a leaf. */
    abstract List<Expr> parts();

    abstract boolean same(Expr other);

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Expr expression && expression.hash == hash && same(expression);
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    public final String toString() {
        return ExprText.of(this);
    }

    final long size() {
        return size;
    }

    /** Whether this or something in it is of a kind. */
    final boolean any(Predicate<Expr> kind) {
        if (kind.test(this)) {
            return true;
        }
        for (Expr part : parts()) {
            if (part.any(kind)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an identifier (or any other expression) occurs in this. */
    final boolean has(Expr what) {
        return any(what::equals);
    }

    final boolean isNumber() {
        return this instanceof Num || this instanceof Flt;
    }

    final boolean isZero() {
        return this instanceof Num n && n.re.isZero() && n.im.isZero() || this instanceof Flt f && f.re.signum() == 0 && f.im.signum() == 0;
    }

    final boolean isOne() {
        return this instanceof Num n && n.re.isOne() && n.im.isZero();
    }

    final boolean isWhole() {
        return this instanceof Num n && n.im.isZero() && n.re.isWhole();
    }

    final boolean isInt() {
        return this instanceof Num n && n.im.isZero() && n.re.isInt();
    }

    /** The value of a whole number that {@link #isInt}. */
    final int toInt() {
        return ((Num) this).re.num().intValueExact();
    }

    /** The fraction that this is; null when it is not one. */
    final Rational rational() {
        return this instanceof Num n && n.im.isZero() ? n.re : null;
    }

    final boolean isCall(String name) {
        return this instanceof Call call && call.name.equals(name);
    }

    /** An exact number: real and imaginary part are fractions. */
    static final class Num extends Expr {
        final Rational re;
        final Rational im;

        Num(Rational re, Rational im) {
            super(re.hashCode() * 31 + im.hashCode(), List.of());
            this.re = re;
            this.im = im;
        }

        boolean isReal() {
            return im.isZero();
        }

        @Override
        List<Expr> parts() {
            return List.of();
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Num that && re.equals(that.re) && im.equals(that.im);
        }
    }

    /** A number of limited precision. */
    static final class Flt extends Expr {
        final BigDecimal re;
        final BigDecimal im;
        final int digits;

        Flt(BigDecimal re, BigDecimal im, int digits) {
            super(re.stripTrailingZeros().hashCode() * 37 + im.stripTrailingZeros().hashCode(), List.of());
            this.re = re;
            this.im = im;
            this.digits = digits;
        }

        @Override
        List<Expr> parts() {
            return List.of();
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Flt that && re.compareTo(that.re) == 0 && im.compareTo(that.im) == 0;
        }
    }

    /** An identifier. */
    public static final class Name extends Expr {
        final String text;

        Name(String text) {
            super(text.hashCode(), List.of());
            this.text = text;
        }

        public String text() {
            return text;
        }

        @Override
        List<Expr> parts() {
            return List.of();
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Name that && text.equals(that.text);
        }
    }

    /** A constant with a name: pi, eulergamma, Inf, NaN, symtrue. */
    static final class Constant extends Expr {
        final String text;

        Constant(String text) {
            super(text.hashCode() * 3 + 1, List.of());
            this.text = text;
        }

        @Override
        List<Expr> parts() {
            return List.of();
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Constant that && text.equals(that.text);
        }
    }

    /** A sum of at least two terms, in the order of output. At most one is a number, the last. */
    static final class Sum extends Expr {
        final List<Expr> terms;

        Sum(List<Expr> terms) {
            super(terms.hashCode() * 5 + 2, terms);
            this.terms = terms;
        }

        @Override
        List<Expr> parts() {
            return terms;
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Sum that && terms.equals(that.terms);
        }
    }

    /** A product: a number first unless it is 1, then factors in the order of output; at least two parts. */
    static final class Product extends Expr {
        final List<Expr> factors;

        Product(List<Expr> factors) {
            super(factors.hashCode() * 7 + 3, factors);
            this.factors = factors;
        }

        @Override
        List<Expr> parts() {
            return factors;
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Product that && factors.equals(that.factors);
        }
    }

    static final class Power extends Expr {
        final Expr base;
        final Expr exponent;

        Power(Expr base, Expr exponent) {
            super(base.hashCode() * 31 + exponent.hashCode() * 11 + 4, List.of(base, exponent));
            this.base = base;
            this.exponent = exponent;
        }

        @Override
        List<Expr> parts() {
            return List.of(base, exponent);
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Power that && base.equals(that.base) && exponent.equals(that.exponent);
        }
    }

    /** A function of arguments. Relations and truths are calls too: {@code ==}, {@code ~=}, {@code <}, {@code <=}, &amp;, |, ~. */
    static final class Call extends Expr {
        final String name;
        final List<Expr> arguments;

        Call(String name, List<Expr> arguments) {
            super(name.hashCode() * 31 + arguments.hashCode() * 13 + 5, arguments);
            this.name = name;
            this.arguments = arguments;
        }

        Expr argument() {
            return arguments.getFirst();
        }

        boolean isRelation() {
            return switch (name) {
                case "==", "~=", "<", "<=" -> true;
                default -> false;
            };
        }

        boolean isLogical() {
            return isRelation() || switch (name) {
                case "&", "|", "~", "in" -> true;
                default -> false;
            };
        }

        @Override
        List<Expr> parts() {
            return arguments;
        }

        @Override
        boolean same(Expr other) {
            return other instanceof Call that && name.equals(that.name) && arguments.equals(that.arguments);
        }
    }
}
