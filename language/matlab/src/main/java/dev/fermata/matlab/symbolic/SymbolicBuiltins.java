package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.function.WorkspaceValue;
import dev.fermata.matlab.session.Outputs;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.LogicalArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Making symbolic values, precision, assumptions, questions about expressions, and their conversion. */
public final class SymbolicBuiltins {
    private static final Set<String> SETS = Set.of("real", "positive", "integer", "rational", "clear");
    private static final int DIGITS_MAX = 5000;

    private SymbolicBuiltins() {
    }

    /** The builtin of that name, or null. */
    public static Builtin find(String name) {
        return switch (name) {
            case "sym" -> SymFunctions.of(name, 0, Builtin.ANY, (in, _) -> sym(in));
            case "__syms" -> SymFunctions.of(name, 1, Builtin.ANY, SymbolicBuiltins::syms);
            case "symfun" -> SymFunctions.of(name, 2, 2, (in, _) -> new SymFunction(Symbols.array(in[0]), SymFunctions.values(in[1])));
            case "str2sym" -> SymFunctions.of(name, 1, 1, (in, _) -> Symbols.array(in[0]));
            case "vpa" -> Builtin.of(name, 1, 2, (in, _) -> vpa(in));
            case "digits" -> Builtin.of(name, 0, 1, (in, nargout) -> digits(in, nargout));
            case "symtrue", "symfalse", "eulergamma", "catalan" -> SymFunctions.of(name, 0, 0, (_, _) -> SymArray.scalar(ExprParser.constant(name)));
            case "piecewise" -> SymFunctions.of(name, 1, Builtin.ANY, (in, _) -> piecewise(in));
            case "assume", "assumeAlso" -> SymFunctions.of(name, 1, 2, 0, (in, _) -> assume(name, in));
            case "assumptions" -> SymFunctions.of(name, 0, 1, (in, _) -> assumptions(in));
            case "isAlways" -> SymFunctions.of(name, 1, 3, (in, _) -> isAlways(in));
            case "in" -> SymFunctions.of(name, 2, 2, (in, _) -> SymFunctions.map(in[0], each -> Calls.of("in", each, Algebra.name(word(in[1])))));
            case "__symvar" -> SymFunctions.of(name, 1, 2, (in, _) -> symvar(in));
            case "formula" -> SymFunctions.of(name, 1, 1, (in, _) -> Symbols.array(in[0]));
            case "argnames" -> SymFunctions.of(name, 1, 1, (in, _) -> SymArray.row(in[0] instanceof SymFunction f ? f.arguments() : List.of()));
            case "poly2sym" -> SymFunctions.of(name, 1, 2, (in, _) -> SymArray.scalar(Expansion.polynomial(SymFunctions.values(in[0]).reversed(),
                    in.length > 1 ? variable(in[1]) : Algebra.name("x"))));
            case "sym2poly" -> SymFunctions.of(name, 1, 1, (in, _) -> sym2poly(Symbols.array(in[0]).get(0)));
            case "lhs", "rhs" -> SymFunctions.of(name, 1, 1, (in, _) -> SymFunctions.map(in[0], each -> side(name, each)));
            case "children" -> SymFunctions.of(name, 1, 2, (in, _) -> children(in));
            case "has" -> SymFunctions.of(name, 2, 2, (in, _) -> has(Symbols.array(in[0]), Symbols.array(in[1])));
            case "latex" -> SymFunctions.of(name, 1, 1, (in, _) -> CharArray.of(LatexText.of(Symbols.array(in[0]))));
            case "__pretty" -> SymFunctions.of(name, 1, 1, (in, _) -> CharArray.of(PrettyText.of(Symbols.array(in[0]))));
            case "__choose" -> Builtin.of(name, 3, 3, (in, _) -> choose(in));
            case "__matlab_function_text" -> SymFunctions.of(name, 2, 2, (in, _) -> CharArray.of(MatlabCode.function(Symbols.array(in[0]), Symbols.array(in[1]).values())));
            case "charpoly", "adjoint", "heaviside", "dirac", "sinint", "cosint", "zeta", "lambertw" -> ofNumbers(name);
            default -> AlgebraBuiltins.find(name);
        };
    }

    /** A function of symbolic mathematics whose result for numbers is a number. */
    private static Builtin ofNumbers(String name) {
        Builtin symbolic = SymFunctions.specialized(name);
        return Builtin.of(name, 1, 2, (in, nargout) -> {
            Object[] exact = in.clone();
            boolean plain = true;
            for (int i = 0; i < in.length; i++) {
                plain &= !(in[i] instanceof SymArray);
                exact[i] = Symbols.array(in[i]);
            }
            Object result = symbolic.run(exact, nargout);
            return plain ? ((SymArray) result).converted(MatlabClass.DOUBLE) : result;
        });
    }

    /** The meaning for symbolic arguments of a name that other builtins have too. */
    static Builtin specialized(String name) {
        Builtin own = AlgebraBuiltins.specialized(name);
        return own == null && (name.equals("formula") || name.equals("argnames") || name.equals("children")) ? find(name) : own;
    }

    static String word(Object value) {
        String text = Values.textOrNull(value);
        if (text == null) {
            throw SymbolicErrors.of("InvalidInput", "Argument must be text.");
        }
        return text;
    }

    /** A variable given as a name or as text. */
    static Expr variable(Object value) {
        SymArray array = Symbols.array(value);
        if (array.count() != 1 || !(array.get(0) instanceof Expr.Name || array.get(0) instanceof Expr.Call)) {
            throw SymbolicErrors.of("InvalidInput", "Argument must be a symbolic variable.");
        }
        return array.get(0);
    }

    /** By elements the second where the first holds, otherwise the third: what piecewise is in code. */
    private static Object choose(Object[] in) {
        int count = Math.max(Values.count(in[0]), Math.max(Values.count(in[1]), Values.count(in[2])));
        Object shape = in[0];
        for (Object each : in) {
            shape = Values.count(each) == count ? each : shape;
        }
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            boolean holds = Values.real(in[0], Values.count(in[0]) == 1 ? 0 : i) != 0;
            Object source = in[holds ? 1 : 2];
            values[i] = Values.real(source, Values.count(source) == 1 ? 0 : i);
        }
        return new DoubleArray(Values.dims(shape), values);
    }

    // ---- making ----

    private static Object sym(Object[] in) {
        if (in.length == 0) {
            return SymArray.scalar(Numerals.ZERO);
        }
        String text = Values.textOrNull(in[0]);
        String last = in.length > 1 ? Values.textOrNull(in[in.length - 1]) : null;
        if (text == null) {
            if (in[0] instanceof FunctionHandle handle) {
                String code = handle.text();
                int close = code.indexOf(')');
                return SymArray.scalar(ExprParser.parse(code.startsWith("@(") && close > 0 ? code.substring(close + 1)
                        : (code.startsWith("@") ? code.substring(1) : code) + "(x)"));
            }
            boolean plain = in[0] instanceof SymArray;
            if ("f".equals(last)) {
                return SymFunctions.map(in[0], each -> each);
            }
            if ("d".equals(last)) {
                return SymFunctions.map(Symbols.array(in[0]), each -> Evaluation.floating(each, Work.digits()));
            }
            if (plain && last != null && SETS.contains(last)) {
                for (Expr each : Symbols.array(in[0]).values()) {
                    SymFunctions.State.current().assumptions.add(ExprText.of(each), last);
                }
            }
            return in[0] instanceof SymArray own ? own : Symbols.array(in[0]);
        }
        int[] size = null;
        List<String> sets = new ArrayList<>();
        for (int i = 1; i < in.length; i++) {
            String word = Values.textOrNull(in[i]);
            if (word != null) {
                sets.add(word);
            } else {
                size = size(in[i], size);
            }
        }
        if (size == null && !ExprParser.isName(text)) {
            return SymArray.scalar(ExprParser.parse(text));
        }
        if (size == null && !(ExprParser.constant(text) instanceof Expr.Name)) {
            return SymArray.scalar(ExprParser.constant(text));
        }
        SymArray made = size == null ? SymArray.scalar(Algebra.name(text)) : named(text, size);
        for (Expr each : made.values()) {
            for (String set : sets) {
                assumed(ExprText.of(each), set);
            }
        }
        return made;
    }

    private static int[] size(Object value, int[] before) {
        int count = Values.count(value);
        if (count == 1 && before == null) {
            int n = (int) Values.real(value, 0);
            return new int[] {n, n};
        }
        int[] size = new int[count];
        for (int i = 0; i < count; i++) {
            size[i] = (int) Values.real(value, i);
        }
        return size;
    }

    /** {@code a1, a2} for a vector, {@code a1_2} for a matrix; {@code %d} says where the indices go. */
    private static SymArray named(String pattern, int[] size) {
        int count = 1;
        for (int each : size) {
            count *= each;
            if (each < 0 || count > 100_000) {
                throw SymbolicErrors.tooLarge();
            }
        }
        boolean vector = size.length == 2 && (size[0] == 1 || size[1] == 1);
        Expr[] values = new Expr[count];
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder(pattern.contains("%d") ? pattern : pattern + (vector ? "%d" : "%d_%d"));
            int rest = i;
            for (int k = 0; k < size.length; k++) {
                int index = vector ? i : rest % size[k];
                rest /= size[k];
                int at = name.indexOf("%d");
                if (at >= 0) {
                    name.replace(at, at + 2, String.valueOf(index + 1));
                }
                if (vector) {
                    break;
                }
            }
            values[i] = Algebra.name(name.toString());
        }
        return new SymArray(size, values);
    }

    private static void assumed(String name, String set) {
        Assumptions assumptions = SymFunctions.State.current().assumptions;
        if (!set.equals("clear")) {
            assumptions.clear(name);
        }
        assumptions.add(name, set);
    }

    /** Makes variables in the caller's workspace. */
    private static Object syms(Object[] in, int nargout) {
        Workspace workspace = ((WorkspaceValue) in[0]).workspace();
        List<String> words = new ArrayList<>();
        List<String> sets = new ArrayList<>();
        int[] size = null;
        for (Object each : Arrays.asList(in).subList(1, in.length)) {
            if (Values.textOrNull(each) == null) {
                size = size(each, size);
                continue;
            }
            for (String word : pieces(word(each))) {
                if (word.startsWith("[")) {
                    String[] numbers = word.substring(1, word.length() - 1).trim().split("[\\s,]+");
                    size = Arrays.stream(numbers).mapToInt(Integer::parseInt).toArray();
                    size = size.length == 1 ? new int[] {size[0], size[0]} : size;
                } else if (SETS.contains(word)) {
                    sets.add(word);
                } else if (word.matches("\\d+")) {
                    size = new int[] {Integer.parseInt(word), Integer.parseInt(word)};
                } else {
                    words.add(word);
                }
            }
        }
        if (in.length == 1) {
            List<Object> names = new ArrayList<>();
            for (String name : workspace.names()) {
                if (workspace.get(name) instanceof SymArray) {
                    names.add(CharArray.of(name));
                }
            }
            return new CellArray(new int[] {names.size(), 1}, names.toArray());
        }
        for (String word : words) {
            declare(workspace, word, size, sets);
        }
        return null;
    }

    private static void declare(Workspace workspace, String word, int[] size, List<String> sets) {
        int open = word.indexOf('(');
        if (open > 0 && word.endsWith(")")) {
            List<Expr> arguments = new ArrayList<>();
            for (String argument : word.substring(open + 1, word.length() - 1).split(",")) {
                String name = argument.trim();
                checkName(name);
                arguments.add(Algebra.name(name));
                workspace.set(name, SymArray.scalar(Algebra.name(name)));
            }
            String name = word.substring(0, open);
            checkName(name);
            workspace.set(name, new SymFunction(SymArray.scalar(new Expr.Call(name, List.copyOf(arguments))), arguments));
            return;
        }
        checkName(word);
        SymArray made = size == null ? SymArray.scalar(Algebra.name(word)) : named(word, size);
        for (Expr each : made.values()) {
            for (String set : sets.isEmpty() ? List.of("clear") : sets) {
                assumed(ExprText.of(each), set);
            }
        }
        workspace.set(word, made);
    }

    private static void checkName(String name) {
        if (!ExprParser.isName(name)) {
            throw SymbolicErrors.of("sym:InvalidName", "Not a valid variable name.");
        }
    }

    /** Words at blanks outside of brackets. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            if (Character.isWhitespace(c) && depth == 0) {
                if (!piece.isEmpty()) {
                    pieces.add(piece.toString());
                }
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return pieces;
    }

    // ---- precision ----

    private static Object vpa(Object[] in) throws Throwable {
        SymFunctions.State state = SymFunctions.State.current();
        int digits = in.length > 1 ? digits(in[1]) : state.digits;
        return Work.<Object, Throwable>within(digits, state.assumptions, () -> SymFunctions.map(in[0] instanceof Double d ? exactly(d) : in[0], each -> {
            Expr.Flt integral = NumericIntegral.inside(each, digits);
            return integral != null ? integral : Evaluation.floating(each, digits);
        }));
    }

    private static SymArray exactly(double value) {
        return SymArray.scalar(Symbols.number(value));
    }

    private static int digits(Object value) {
        return digits(Values.count(value) == 1 ? Values.real(value, 0) : Double.NaN);
    }

    private static int digits(double value) {
        if (!(value >= 1 && value <= DIGITS_MAX) || value != Math.rint(value)) {
            throw SymbolicErrors.of("InvalidInput", "Number of digits must be a positive integer not greater than " + DIGITS_MAX + ".");
        }
        return (int) value;
    }

    private static Object digits(Object[] in, int nargout) {
        SymFunctions.State state = SymFunctions.State.current();
        double before = state.digits;
        if (in.length == 1) {
            String word = Values.textOrNull(in[0]);
            if (word != null && !word.equalsIgnoreCase("default")) {
                try {
                    state.digits = digits(Double.parseDouble(word));
                } catch (NumberFormatException _) {
                    throw SymbolicErrors.of("InvalidInput", "Number of digits must be a positive integer not greater than " + DIGITS_MAX + ".");
                }
            } else {
                state.digits = word != null ? 32 : digits(in[0]);
            }
            return nargout > 0 ? (Object) before : null;
        }
        if (nargout == 0) {
            Outputs.print(" \nDigits = " + state.digits + "\n \n");
            return null;
        }
        return before;
    }

    // ---- conditions ----

    private static Object piecewise(Object[] in) {
        List<Expr> parts = new ArrayList<>();
        SymFunction function = null;
        for (Object each : in) {
            function = each instanceof SymFunction f ? f : function;
            if (each instanceof Boolean truth) {
                parts.add(truth ? Algebra.TRUE : Algebra.FALSE);
            } else {
                SymArray value = Symbols.arrayOrNull(each);
                if (value == null || value.count() != 1) {
                    throw Errors.of("piecewise:InvalidInput", "expected symbolic or scalar numeric arguments");
                }
                parts.add(value.get(0));
            }
        }
        return SymArray.scalar(Calls.of("piecewise", parts));
    }

    private static Object assume(String name, Object[] in) {
        Assumptions assumptions = SymFunctions.State.current().assumptions;
        if (in[0] instanceof Boolean) {
            return null;
        }
        boolean also = name.equals("assumeAlso");
        for (Expr each : Symbols.array(in[0]).values()) {
            if (in.length > 1) {
                if (!also) {
                    assumptions.clear(ExprText.of(each));
                }
                assumptions.add(ExprText.of(each), word(in[1]));
            } else {
                if (!also) {
                    Variables.namesIn(each).forEach(assumptions::clear);
                }
                assumptions.add(each);
            }
        }
        return null;
    }

    private static Object assumptions(Object[] in) {
        Assumptions assumptions = SymFunctions.State.current().assumptions;
        List<Expr> all = new ArrayList<>();
        if (in.length == 0) {
            all.addAll(assumptions.all());
        } else {
            for (String each : Variables.namesIn(Symbols.array(in[0]).values())) {
                all.addAll(assumptions.of(each));
            }
        }
        List<Expr> distinct = all.stream().distinct().toList();
        return distinct.isEmpty() ? new SymArray(new int[] {1, 0}, new Expr[0]) : SymArray.row(distinct);
    }

    private static Object isAlways(Object[] in) {
        if (in[0] instanceof Boolean || in[0] instanceof LogicalArray) {
            return in[0];
        }
        SymArray value = Symbols.array(in[0]);
        LogicalArray result = new LogicalArray(value.dims());
        String unknown = in.length == 3 ? word(in[2]) : "false";
        for (int i = 0; i < value.count(); i++) {
            Boolean truth = proved(value.get(i));
            if (truth == null && unknown.equals("error")) {
                throw SymbolicErrors.of("sym:isAlways:TruthUnknown", "Unable to prove '" + ExprText.of(value.get(i)) + "'.");
            }
            if (truth == null && in.length < 3) {
                Warnings.warn("symbolic:sym:isAlways:TruthUnknown", "Unable to prove '" + ExprText.of(value.get(i)) + "'.");
            }
            result.data()[i] = truth != null ? truth : unknown.equals("true");
        }
        return Values.simple(result);
    }

    private static Boolean proved(Expr value) {
        Boolean truth = Relations.truth(value);
        if (truth == null && value instanceof Expr.Call call && call.isRelation()) {
            Expr difference = Simplification.simplify(Algebra.sub(call.arguments.get(0), call.arguments.get(1)));
            truth = Relations.truth(Calls.of(call.name, difference, Numerals.ZERO));
            if (truth == null && call.name.startsWith("<")) {
                truth = Relations.truth(Calls.of(call.name, Numerals.ZERO, Simplification.simplify(Algebra.neg(difference))));
            }
        }
        return truth;
    }

    // ---- questions ----

    private static Object symvar(Object[] in) {
        SymArray value = Symbols.array(in[0]);
        if (in.length > 1) {
            List<String> near = Variables.byNearness(value.values());
            int count = Math.min(near.size(), (int) Values.real(in[1], 0));
            return SymArray.row(near.subList(0, count).stream().map(Algebra::name).toList());
        }
        List<Expr> names = Derivatives.variables(value.values());
        return names.isEmpty() ? new SymArray(new int[] {1, 0}, new Expr[0]) : SymArray.row(names);
    }

    private static Object sym2poly(Expr value) {
        List<Expr> coefficients = Expansion.coefficients(value, Variables.defaultOf(value));
        if (coefficients == null || coefficients.stream().anyMatch(each -> each.any(Expr.Name.class::isInstance))) {
            throw SymbolicErrors.of("sym:sym2poly:MoreThanOneIndeterminate", "Not a polynomial.");
        }
        return Values.simple(SymArray.row(coefficients.reversed()).converted(MatlabClass.DOUBLE));
    }

    private static Expr side(String name, Expr value) {
        if (!(value instanceof Expr.Call call) || !call.isRelation()) {
            throw SymbolicErrors.of("sym:" + name + ":InvalidInput", "Input must be an equation or inequality.");
        }
        return call.arguments.get(name.equals("lhs") ? 0 : 1);
    }

    private static Object children(Object[] in) {
        Expr value = Symbols.array(in[0]).get(0);
        List<Expr> parts = value instanceof Expr.Sum sum ? ExprText.ordered(sum) : value.parts().isEmpty() ? List.of(value) : value.parts();
        if (in.length > 1) {
            int place = Values.count(in[1]) == 1 ? (int) Values.real(in[1], 0) : 0;
            if (place < 1 || place > parts.size()) {
                throw SymbolicErrors.of("InvalidInput", "Index must be a positive integer not greater than the number of subexpressions.");
            }
            return SymArray.scalar(parts.get(place - 1));
        }
        Object[] cells = parts.stream().map(SymArray::scalar).toArray();
        return new CellArray(new int[] {1, cells.length}, cells);
    }

    private static Object has(SymArray value, SymArray parts) {
        LogicalArray result = new LogicalArray(value.dims());
        for (int i = 0; i < value.count(); i++) {
            Expr each = value.get(i);
            result.data()[i] = parts.values().stream().anyMatch(each::has);
        }
        return Values.simple(result);
    }
}
