package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Kernel;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What builtins mean for symbolic arguments, and the limits within which all symbolic builtins run. */
public final class SymFunctions {
    private SymFunctions() {
    }

    /** The state of symbolic mathematics in a session. */
    static final class State {
        int digits = 32;
        final Assumptions assumptions = new Assumptions();

        static State current() {
            return MatlabSession.current().state(State.class, State::new);
        }
    }

    /** Something that is computed within limits and cannot fail but by an error of the language. */
    interface Plain<T> {
        T get();
    }

    static <T> T within(Plain<T> computation) {
        State state = State.current();
        return Work.within(state.digits, state.assumptions, computation::get);
    }

    /** Whether an argument is the name of an option: text that begins with a capital letter. */
    static boolean isOption(Object argument) {
        String word = Values.textOrNull(argument);
        return word != null && !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    static Builtin of(String name, int min, int max, Kernel kernel) {
        return of(name, min, max, 1, kernel);
    }

    static Builtin of(String name, int min, int max, int outputs, Kernel kernel) {
        return Builtin.of(name, min, max, outputs, (in, nargout) -> {
            State state = State.current();
            return Work.<Object, Throwable>within(state.digits, state.assumptions, () -> kernel.apply(in, nargout));
        });
    }

    /** A builtin that changes each element of its argument. */
    static Builtin each(String name, UnaryOperator<Expr> change) {
        return of(name, 1, 1, (in, _) -> map(in[0], change));
    }

    static SymArray map(Object value, UnaryOperator<Expr> change) {
        if (value instanceof SymFunction function) {
            return SymOperators.map(function, change);
        }
        return SymOperators.map(Symbols.array(value), change);
    }

    /** The meaning of a builtin for symbolic arguments; null where the general one does. */
    static Builtin specialized(String name) {
        return switch (name) {
            case "sin", "cos", "tan", "cot", "sec", "csc", "asin", "acos", "atan", "acot", "asec", "acsc", "sinh", "cosh", "tanh", "coth", "sech", "csch",
                 "asinh", "acosh", "atanh", "acoth", "asech", "acsch", "exp", "log", "sqrt", "abs", "sign", "real", "imag", "conj", "angle", "floor", "ceil",
                 "round", "fix", "gamma", "factorial", "erf", "erfc", "heaviside", "dirac", "sinint", "cosint", "zeta", "lambertw", "psi", "gammaln", "erfinv" ->
                each(name, value -> value.isCall("==") ? value : Calls.of(name, value));
            case "log2" -> each(name, value -> Algebra.div(Calls.of("log", value), Calls.of("log", Numerals.TWO)));
            case "log10" -> each(name, value -> Algebra.div(Calls.of("log", value), Calls.of("log", Algebra.num(10))));
            case "log1p" -> each(name, value -> Calls.of("log", Algebra.add(value, Numerals.ONE)));
            case "expm1" -> each(name, value -> Algebra.sub(Calls.of("exp", value), Numerals.ONE));
            case "atan2", "nchoosek", "mod", "rem", "besselj", "bessely", "besseli", "besselk", "beta" -> of(name, 2, 2, (in, _) ->
                SymOperators.elementwise(Operator.PLUS, Symbols.array(in[0]), Symbols.array(in[1]), (x, y) -> Calls.of(name, x, y)));
            case "sind", "cosd", "tand" -> each(name, value -> Calls.of(name.substring(0, 3), Algebra.mul(value, Algebra.PI, Numerals.of(1, 180))));
            default -> {
                Builtin found = SymArrayBuiltins.specialized(name);
                found = found == null ? SymbolicBuiltins.specialized(name) : found;
                found = found == null ? CalculusBuiltins.specialized(name) : found;
                yield found;
            }
        };
    }

    /** The elements of several values, one after the other. */
    static List<Expr> values(Object value) {
        return new ArrayList<>(Symbols.array(value).values());
    }
}
