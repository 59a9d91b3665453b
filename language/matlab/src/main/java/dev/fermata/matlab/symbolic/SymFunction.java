package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.operation.SelfIndexed;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A symbolic function: a formula with named arguments. Class {@code symfun}. */
public final class SymFunction extends SymArray implements SelfIndexed {
    private final SymArray formula;
    private final List<Expr> arguments;

    SymFunction(SymArray formula, List<Expr> arguments) {
        super(formula.dims(), formula.values().toArray(Expr[]::new));
        this.formula = formula;
        this.arguments = arguments;
    }

    SymArray formula() {
        return formula;
    }

    List<Expr> arguments() {
        return arguments;
    }

    @Override
    public String className() {
        return "symfun";
    }

    @Override
    SymArray with(int[] dims, Expr[] values) {
        return new SymFunction(new SymArray(dims, values), arguments);
    }

    @Override
    public SymArray copy() {
        return this;
    }

    @Override
    String shownName(String name) {
        return name.isEmpty() ? name : name + "(" + String.join(", ", arguments.stream().map(ExprText::of).toList()) + ")";
    }

    /** The value of the function: of one argument that is an array, at each element. */
    @Override
    public Object index(Object[] indices) {
        if (indices.length != arguments.size()) {
            throw SymbolicErrors.of("InvalidInput", "Symbolic function expected " + arguments.size() + " input argument" + (arguments.size() == 1 ? "" : "s")
                    + " but received " + indices.length + ".");
        }
        return SymFunctions.within(() -> {
            List<SymArray> values = new ArrayList<>();
            SymArray shape = SymArray.scalar(Numerals.ZERO);
            for (Object index : indices) {
                SymArray each = Symbols.array(index);
                values.add(each);
                if (each.count() != 1) {
                    if (formula.count() != 1 || shape.count() != 1 && shape.count() != each.count()) {
                        throw SymbolicErrors.of("InvalidInput", "Arguments of a symbolic function must be scalars or arrays of the same size.");
                    }
                    shape = each;
                }
            }
            if (shape.count() == 1) {
                Expr[] results = new Expr[formula.count()];
                for (int i = 0; i < results.length; i++) {
                    results[i] = at(formula.get(i), values, 0);
                }
                return new SymArray(formula.dims(), results);
            }
            Expr[] results = new Expr[shape.count()];
            for (int i = 0; i < results.length; i++) {
                results[i] = at(formula.get(0), values, i);
            }
            return new SymArray(shape.dims(), results);
        });
    }

    private Expr at(Expr value, List<SymArray> values, int index) {
        Map<Expr, Expr> replacements = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            replacements.put(arguments.get(i), values.get(i).get(values.get(i).count() == 1 ? 0 : index));
        }
        return Substitution.replace(value, replacements);
    }

    @Override
    public Object assign(Object[] indices, Object value) {
        Object function = indices.length > 0 && indices[0] instanceof SymArray first ? first.assigned(this, indices, value) : null;
        if (function == null) {
            throw SymbolicErrors.of("InvalidInput", "Indexed assignment to a symbolic function takes symbolic variables as arguments.");
        }
        return function;
    }

    @Override
    public double end(int position, int positions) {
        return positions == 1 ? count() : Values.dims(formula)[Math.min(position, 2) - 1];
    }
}
