package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Num;
import dev.fermata.matlab.symbolic.Expr.Power;
import dev.fermata.matlab.symbolic.Expr.Product;
import dev.fermata.matlab.symbolic.Expr.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Expressions on several lines: exponents raised, fractions with a bar, as {@code pretty} prints them. */
final class PrettyText {
    private PrettyText() {
    }

    /** Lines of one width, one of which goes on with what stands beside. */
    private record Box(List<String> lines, int base) {
        static Box of(String text) {
            return new Box(List.of(text), 0);
        }

        int width() {
            return lines.getFirst().length();
        }

        Box beside(Box other) {
            int above = Math.max(base, other.base);
            int below = Math.max(lines.size() - base, other.lines.size() - other.base);
            List<String> all = new ArrayList<>();
            for (int i = -above; i < below; i++) {
                all.add(line(i) + other.line(i));
            }
            return new Box(all, above);
        }

        private String line(int offset) {
            int at = base + offset;
            return at >= 0 && at < lines.size() ? lines.get(at) : " ".repeat(width());
        }

        Box over(Box other) {
            int width = Math.max(width(), other.width());
            List<String> all = new ArrayList<>();
            lines.forEach(line -> all.add(centered(line, width)));
            all.add("-".repeat(width));
            other.lines.forEach(line -> all.add(centered(line, width)));
            return new Box(all, lines.size());
        }

        Box raised(Box exponent) {
            List<String> all = new ArrayList<>();
            exponent.lines.forEach(line -> all.add(" ".repeat(width()) + line));
            lines.forEach(line -> all.add(line + " ".repeat(exponent.width())));
            return new Box(all, exponent.lines.size() + base);
        }

        private static String centered(String line, int width) {
            int left = (width - line.length()) / 2;
            return " ".repeat(left) + line + " ".repeat(width - line.length() - left);
        }
    }

    static String of(SymArray value) {
        if (value.count() == 1) {
            return text(box(value.get(0)));
        }
        StringBuilder text = new StringBuilder();
        int rows = value.rows();
        int[] widths = new int[value.columns()];
        for (int i = 0; i < value.count(); i++) {
            widths[i / rows] = Math.max(widths[i / rows], box(value.get(i)).width());
        }
        for (int i = 0; i < rows; i++) {
            Box row = Box.of(i == 0 ? "/ " : i == rows - 1 ? "\\ " : "| ");
            row = rows == 1 ? Box.of("( ") : row;
            for (int j = 0; j < value.columns(); j++) {
                Box each = box(value.get(j * rows + i));
                int gap = widths[j] - each.width();
                row = row.beside(Box.of((j == 0 ? "" : ", ") + " ".repeat(gap / 2))).beside(each).beside(Box.of(" ".repeat(gap - gap / 2)));
            }
            row = row.beside(Box.of(rows == 1 ? " )" : i == 0 ? " \\" : i == rows - 1 ? " /" : " |"));
            text.append(text(row)).append(i + 1 < rows ? "\n" + (rows > 1 ? "|" + " ".repeat(Math.max(0, row.width() - 2)) + "|\n" : "") : "");
        }
        return text.toString();
    }

    private static String text(Box box) {
        return String.join("\n", box.lines.stream().map(String::stripTrailing).toList());
    }

    private static Box box(Expr value) {
        return switch (value) {
            case Sum sum -> {
                Box all = null;
                for (Expr term : ExprText.ordered(sum)) {
                    boolean negative = Algebra.isNegative(term);
                    Box each = box(negative ? Algebra.neg(term) : term);
                    all = all == null ? negative ? Box.of("- ").beside(each) : each : all.beside(Box.of(negative ? " - " : " + ")).beside(each);
                }
                yield all;
            }
            case Product _, Power _ -> term(value);
            case Num n when n.isReal() && !n.re.isWhole() -> {
                Box fraction = Box.of(n.re.num().abs().toString()).over(Box.of(n.re.den().toString()));
                yield n.re.sign() < 0 ? Box.of("- ").beside(fraction) : fraction;
            }
            case Call call when !call.isLogical() -> {
                Box all = null;
                for (Expr argument : call.arguments) {
                    all = all == null ? box(argument) : all.beside(Box.of(", ")).beside(box(argument));
                }
                yield call.name.equals("sqrt") || all == null ? Box.of(ExprText.of(call)) : Box.of(call.name + "(").beside(all).beside(Box.of(")"));
            }
            default -> Box.of(ExprText.of(value));
        };
    }

    private static Box term(Expr value) {
        boolean negative = Algebra.isNegative(value);
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Expr factor : Algebra.factors(negative ? Algebra.neg(value) : value)) {
            if (factor instanceof Power power && Algebra.isNegative(power.exponent)) {
                below.add(Algebra.pow(power.base, Algebra.neg(power.exponent)));
            } else if (factor instanceof Num n && n.isReal()) {
                if (!n.re.num().equals(BigInteger.ONE)) {
                    above.add(Numerals.of(n.re.num()));
                }
                if (!n.re.isWhole()) {
                    below.add(Numerals.of(n.re.den()));
                }
            } else {
                above.add(factor);
            }
        }
        Box numerator = above.isEmpty() ? Box.of("1") : joined(above, below.isEmpty());
        Box all = below.isEmpty() ? numerator : numerator.over(joined(below, false));
        return negative ? Box.of("- ").beside(all) : all;
    }

    private static Box joined(List<Expr> factors, boolean inLine) {
        Box all = null;
        for (Expr factor : factors) {
            Box each = factor instanceof Power power ? power(power) : atom(factor, inLine || factors.size() > 1);
            all = all == null ? each : all.beside(Box.of(" ")).beside(each);
        }
        return all;
    }

    private static Box power(Power power) {
        if (power.exponent.equals(Numerals.HALF)) {
            return Box.of("sqrt(").beside(box(power.base)).beside(Box.of(")"));
        }
        return atom(power.base, true).raised(box(power.exponent));
    }

    private static Box atom(Expr value, boolean enclosed) {
        Box plain = box(value);
        return enclosed && (value instanceof Sum || value instanceof Product || value instanceof Power) ? Box.of("(").beside(plain).beside(Box.of(")")) : plain;
    }
}
