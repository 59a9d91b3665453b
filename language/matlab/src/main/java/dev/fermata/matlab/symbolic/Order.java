package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Constant;
import dev.fermata.matlab.symbolic.Expr.Flt;
import dev.fermata.matlab.symbolic.Expr.Name;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The order in which terms and factors are kept and shown. Polynomials go by falling degree; in other sums constants come first,
 * then identifiers, functions, powers, products, and last the number.
 */
final class Order {
    private Order() {
    }

    // ---- factors of a product ----

    static final Comparator<Expr> FACTORS = Order::factors;

    private static int factors(Expr a, Expr b) {
        int rank = Integer.compare(factorRank(a), factorRank(b));
        if (rank != 0) {
            return rank;
        }
        Expr left = base(a);
        Expr right = base(b);
        int bases = compare(left, right);
        return bases != 0 ? bases : exponents(left, exponent(a), exponent(b));
    }

    private static int factorRank(Expr factor) {
        Expr base = base(factor);
        return switch (base) {
            case Num _, Flt _ -> 0;
            case Constant _ -> 1;
            case Name _ -> 2;
            case Call call when call.name.equals("exp") -> 3;
            case Call _ -> 4;
            case Sum _ -> 6;
            default -> 5;
        };
    }

    static Expr base(Expr factor) {
        return factor instanceof Power power ? power.base : factor;
    }

    static Expr exponent(Expr factor) {
        return factor instanceof Power power ? power.exponent : Numerals.ONE;
    }

    /** Of a name the greater exponent first, otherwise the one that is nearer to zero. */
    private static int exponents(Expr base, Expr a, Expr b) {
        if (!a.isNumber() || !b.isNumber()) {
            return compare(a, b);
        }
        return base instanceof Name ? Numerals.compare(b, a) : numbers(a, b);
    }

    // ---- any expressions ----

    private static int rank(Expr value) {
        return switch (value) {
            case Num _, Flt _ -> 0;
            case Constant _ -> 1;
            case Name _ -> 2;
            case Call _ -> 3;
            case Power _ -> 4;
            case Product _ -> 5;
            case Sum _ -> 6;
        };
    }

    static int compare(Expr a, Expr b) {
        if (a.equals(b)) {
            return 0;
        }
        int rank = Integer.compare(rank(a), rank(b));
        if (rank != 0) {
            return rank;
        }
        return switch (a) {
            case Num _ -> numbers(a, b);
            case Flt _ -> numbers(a, b);
            case Constant x -> x.text.compareTo(((Constant) b).text);
            case Name x -> x.text.compareTo(((Name) b).text);
            case Call x -> calls(x, (Call) b);
            case Power _ -> factors(a, b);
            case Product x -> lists(x.factors, ((Product) b).factors);
            case Sum x -> sums(x, (Sum) b);
        };
    }

    /** By size first, the negative of two that differ by their sign before the positive. */
    private static int numbers(Expr a, Expr b) {
        int size = Numerals.real(a).abs().compareTo(Numerals.real(b).abs());
        return size != 0 ? size : Numerals.compare(a, b);
    }

    private static int calls(Call a, Call b) {
        int exp = Boolean.compare(b.name.equals("exp"), a.name.equals("exp"));
        int names = exp != 0 ? exp : a.name.compareTo(b.name);
        if (names == 0 && a.name.equals("exp") && Algebra.withoutCoefficient(a.argument()).equals(Algebra.withoutCoefficient(b.argument()))) {
            // exp(-x) before exp(x)
            return Numerals.compare(Algebra.coefficient(a.argument()), Algebra.coefficient(b.argument()));
        }
        return names != 0 ? names : lists(a.arguments, b.arguments);
    }

    /** A greater leading coefficient first, otherwise term by term. */
    private static int sums(Sum a, Sum b) {
        for (int i = 0; i < Math.min(a.terms.size(), b.terms.size()); i++) {
            Expr x = a.terms.get(i);
            Expr y = b.terms.get(i);
            if (!x.equals(y)) {
                Expr u = Algebra.withoutCoefficient(x);
                Expr v = Algebra.withoutCoefficient(y);
                if (u.equals(v) && !x.isNumber()) {
                    boolean greaterFirst = i == 0 || a.terms.size() > 2;
                    return greaterFirst ? numbers(Algebra.coefficient(y), Algebra.coefficient(x)) : numbers(Algebra.coefficient(x), Algebra.coefficient(y));
                }
                int parts = compare(x.isNumber() ? x : u, y.isNumber() ? y : v);
                if (parts != 0) {
                    return parts;
                }
                return numbers(Algebra.coefficient(x), Algebra.coefficient(y));
            }
        }
        return Integer.compare(a.terms.size(), b.terms.size());
    }

    private static int lists(List<Expr> a, List<Expr> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int each = compare(a.get(i), b.get(i));
            if (each != 0) {
                return each;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    // ---- terms of a sum ----

    /** Sorts the terms of a sum, of which no two differ only by their coefficient. */
    static void sortTerms(List<Expr> terms) {
        List<Term> all = new ArrayList<>(terms.size());
        boolean isPolynomial = true;
        for (Expr each : terms) {
            Term term = new Term(each);
            isPolynomial &= term.monomial != null;
            all.add(term);
        }
        if (!isPolynomial && isInOneFunction(all)) {
            all.sort((a, b) -> exponents(Algebra.name("x"), a.value.isNumber() ? Numerals.ZERO : exponent(a.bare), b.value.isNumber() ? Numerals.ZERO : exponent(b.bare)));
            for (int i = 0; i < all.size(); i++) {
                terms.set(i, all.get(i).value);
            }
            return;
        }
        all.sort(isPolynomial ? Order::monomials : Order::terms);
        for (int i = 0; i < all.size(); i++) {
            terms.set(i, all.get(i).value);
        }
    }

    /** Whether all terms are numbers times powers of the same function, as in log(x)^2 - 2*log(x) + 2. */
    private static boolean isInOneFunction(List<Term> terms) {
        Expr function = null;
        for (Term term : terms) {
            if (term.value.isNumber()) {
                continue;
            }
            Expr base = base(term.bare);
            boolean constant = !Algebra.coefficient(term.value).isNumber() || !Algebra.withoutCoefficient(term.value).equals(term.bare);
            if (!(base instanceof Call) || constant || !exponent(term.bare).isWhole() || function != null && !function.equals(base)) {
                return false;
            }
            function = base;
        }
        return function != null;
    }

    /** The terms of a sum that is an argument or under a root: a polynomial is not sorted by degree there. */
    static List<Expr> nested(List<Expr> terms) {
        List<Term> all = new ArrayList<>();
        terms.forEach(each -> all.add(new Term(each)));
        all.sort(Order::terms);
        return all.stream().map(each -> each.value).toList();
    }

    /** A term taken apart once for all comparisons. */
    private static final class Term {
        final Expr value;
        final Expr bare;
        /** Exponents by name; null when this is no monomial. */
        final TreeMap<String, Integer> monomial;
        final int degree;
        final int rank;
        final int count;

        Term(Expr value) {
            this.value = value;
            this.bare = Algebra.withoutConstants(value);
            this.monomial = monomial(bare);
            this.degree = monomial == null ? 0 : monomial.values().stream().mapToInt(Integer::intValue).sum();
            this.rank = value.isNumber() ? 9 : !value.any(Name.class::isInstance) ? 0 : switch (bare) {
                case Name _ -> 1;
                case Call _ -> 2;
                case Power _ -> 3;
                case Product _ -> 4;
                default -> 5;
            };
            Expr coefficient = Algebra.coefficient(value);
            int extra = coefficient.isOne() || coefficient.equals(Numerals.MINUS_ONE) ? 0 : 1;
            this.count = bare instanceof Product product ? product.factors.size() + extra : 1;
        }

        private static TreeMap<String, Integer> monomial(Expr bare) {
            TreeMap<String, Integer> exponents = new TreeMap<>();
            for (Expr factor : Algebra.factors(bare)) {
                Expr exponent = exponent(factor);
                if (base(factor) instanceof Name name && exponent.isInt() && exponent.toInt() > 0) {
                    exponents.put(name.text, exponent.toInt());
                } else if (factor.any(Name.class::isInstance)) {
                    return null;
                }
            }
            return exponents;
        }
    }

    private static int monomials(Term a, Term b) {
        if (a.degree != b.degree) {
            return Integer.compare(b.degree, a.degree);
        }
        var left = a.monomial.entrySet().iterator();
        var right = b.monomial.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            var x = left.next();
            var y = right.next();
            int names = x.getKey().compareTo(y.getKey());
            if (names != 0) {
                return names;
            }
            if (!x.getValue().equals(y.getValue())) {
                return Integer.compare(y.getValue(), x.getValue());
            }
        }
        int number = Boolean.compare(a.value.isNumber(), b.value.isNumber());
        return number != 0 ? number : compare(Algebra.withoutCoefficient(a.value), Algebra.withoutCoefficient(b.value));
    }

    private static int terms(Term a, Term b) {
        if (a.rank != b.rank) {
            return Integer.compare(a.rank, b.rank);
        }
        if (a.count != b.count) {
            return Integer.compare(a.count, b.count);
        }
        int bare = compare(a.bare, b.bare);
        return bare != 0 ? bare : compare(Algebra.withoutCoefficient(a.value), Algebra.withoutCoefficient(b.value));
    }
}
