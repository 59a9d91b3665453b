package dev.fermata.matlab.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fermata.matlab.value.MatlabError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of all expressions: text and back, derivative and integral, factors and product. */
class SymbolicLawsTest {
    private static final Expr X = Algebra.name("x");

    private static Expr parse(String text) {
        return ExprParser.parse(text);
    }

    /** A value at a place where nothing special happens. */
    private static double at(Expr value, String place) {
        Expr.Flt number = Evaluation.of(Substitution.replace(value, X, parse(place)), 30);
        assertThat(number).as(value.toString()).isNotNull();
        return number.re.doubleValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2 + 2*x + 1", "(2*x)/3", "-x", "- x - 1", "1 - x^2", "x^(1/2)", "1/(2*x)", "x*1i", "(x*3i)/2", "3 + 4i", "exp(-x)*sin(2*x)",
        "(x + y)^3", "x^n", "1/x^n", "2^(1/2)*x", "x == 2", "x < 1 & 0 < y", "piecewise(x < 0, -1, 0 < x, 1)", "f(x, y)", "(x^2 + 1)^(1/2)",
        "-(b + (b^2 - 4*a*c)^(1/2))/(2*a)", "x - (x - 1)^2/2 + (x - 1)^3/3 - 1", "1/2 + 1i/3"})
    void textIsReadBackAsTheSameExpression(String text) {
        Expr value = parse(text);
        assertThat(value.toString()).isEqualTo(text);
        assertThat(parse(value.toString())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^3 - 2*x + 5", "x*sin(x)", "x^2*exp(3*x)", "exp(2*x)*cos(3*x)", "log(x)", "x^2*log(x)", "log(x)^2", "1/(x^2 + x + 1)",
        "(x^3 + 1)/(x^2 + 3*x + 2)", "1/(x^2 + 1)^2", "sin(x)^3*cos(x)^2", "sin(x)^4", "tan(x)", "atan(x)", "x*atan(x)", "asin(x/3)", "1/(9 - x^2)^(1/2)",
        "(x^2 + 1)^(1/2)", "x/(x^2 + 1)^(1/2)", "cos(x)*exp(sin(x))", "1/(x*log(x))", "x^3*exp(x^2)", "2^x", "1/(x^2 - 5)", "1/cos(x)^2", "sin(3*x)*cos(2*x)",
        "(2*x + 1)^(1/2)", "x*cosh(x)", "1/(x^3 + x)", "exp(x)/(exp(x) + 1)"})
    void theDerivativeOfTheIntegralIsTheFunction(String text) {
        Expr value = parse(text);
        Expr primitive = Integration.orNull(value, X);
        assertThat(primitive).as("integral of " + text).isNotNull();
        Expr back = Derivatives.of(primitive, X);
        for (String place : new String[] {"7/10", "13/10"}) {
            assertThat(at(back, place)).as(text + " by " + primitive).isCloseTo(at(value, place), within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^12 - 1", "x^4 + 4", "(x + y)^3*(x - y)", "x^2*y - y^3", "6*x^2 + 5*x - 6", "x^8 + x^4 + 1", "(x^2 + x*y + 3)*(x - 2*y + 1)",
        "(x^5 - 2)*(x^3 - x + 1)^2", "2*x^3*y + 4*x*y^2"})
    void theProductOfTheFactorsIsThePolynomial(String text) {
        Expr value = Expansion.algebraic(parse(text));
        Expr factored = Simplification.factored(value);
        assertThat(Expansion.algebraic(factored)).isEqualTo(value);
        assertThat(factored).isNotEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x^2 - x - 1", "x^3 - 8", "x^4 - 5*x^2 + 6", "x^5 - x - 1", "exp(2*x) - 3*exp(x) + 2", "2*sin(x) - 1", "log(x) - 2", "3^x - 81",
        "x^(1/2) - 3", "sin(x) - 2*cos(x)"})
    void solutionsAreZeros(String text) {
        Expr value = parse(text);
        for (Expr zero : Solver.of(value, X)) {
            Expr.Flt rest = Evaluation.of(Substitution.replace(value, X, zero), 30);
            assertThat(Math.hypot(rest.re.doubleValue(), rest.im.doubleValue())).as(zero + " in " + text).isLessThan(1e-20);
        }
        assertThat(Solver.of(value, X)).isNotEmpty();
    }

    @Test
    void anIrreduciblePolynomialStays() {
        Expr value = parse("x^4 - 10*x^2 + 1");
        assertThat(Simplification.factored(value)).isEqualTo(value);
    }

    @Test
    void valuesHaveAllTheirDigits() {
        assertThat(ExprText.of(Evaluation.floating(parse("pi"), 60))).isEqualTo("3.14159265358979323846264338327950288419716939937510582097494");
        assertThat(ExprText.of(Evaluation.floating(parse("log(2)"), 40))).isEqualTo("0.6931471805599453094172321214581765680755");
        assertThat(ExprText.of(Evaluation.floating(parse("atan(1/3)*sin(100)"), 30))).startsWith("-0.16292");
        assertThat(ExprText.of(Evaluation.floating(parse("erf(1)"), 32))).isEqualTo("0.84270079294971486934122063508261");
    }

    @Test
    void workIsBounded() {
        assertThatThrownBy(() -> parse("2^(10^9)")).isInstanceOf(MatlabError.class);
        assertThatThrownBy(() -> parse("(".repeat(10_000))).isInstanceOf(MatlabError.class);
        assertThatThrownBy(() -> Work.within(32, new Assumptions(), () -> Expansion.of(parse("(a + b + c + d + e + f + g + h)^60"))))
            .isInstanceOf(MatlabError.class).hasMessageContaining("too");
        assertThatThrownBy(() -> parse("factorial(10^6)")).isInstanceOf(MatlabError.class);
    }

    @Test
    void assumptionsDecideSigns() {
        Assumptions assumptions = new Assumptions();
        assumptions.add("x", "positive");
        Expr root = Work.within(32, assumptions, () -> Algebra.sqrt(Algebra.pow(X, 2)));
        assertThat(root).isEqualTo(X);
        assertThat(Algebra.sqrt(Algebra.pow(X, 2)).toString()).isEqualTo("(x^2)^(1/2)");
    }
}
