package dev.fermata.matlab.table;

import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Operator;
import dev.fermata.matlab.operation.Operators;
import dev.fermata.matlab.value.Array;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Operators and functions that apply to each variable of a table by itself. */
final class TableMath {
    private static final Set<String> ELEMENTWISE = Set.of("abs", "acos", "acosh", "asin", "asinh", "atan", "atanh", "ceil", "cos", "cosh", "exp",
            "expm1", "fix", "floor", "log", "log10", "log1p", "log2", "round", "sign", "sin", "sinh", "sqrt", "tan", "tanh", "cumsum", "cumprod",
            "cummax", "cummin", "mod", "rem", "real", "imag", "isnan", "isinf", "isfinite", "nextpow2");
    private static final Set<String> REDUCING = Set.of("sum", "prod", "mean", "median", "mode", "std", "var", "max", "min", "range");

    private TableMath() {
    }

    static Object binary(Operator operator, Object left, Object right) {
        TableValue model = left instanceof TableValue table ? table : (TableValue) right;
        TableValue other = left instanceof TableValue && right instanceof TableValue table ? table : null;
        if (other != null && (other.width() != model.width() && other.width() != 1 || other.height() != model.height() && other.height() != 1)) {
            throw Errors.of("table:math:SizeMismatch", "Arrays have incompatible sizes for this operation.");
        }
        List<Variable> results = new ArrayList<>();
        for (int i = 0; i < model.width(); i++) {
            Variable variable = model.variables().get(i);
            Object mine = variable.value();
            if (other != null) {
                int place = TableIndex.find(other, variable.name());
                if (place < 0) {
                    throw Errors.of("table:math:VarNamesMismatch", "Tables must have the same variable names.");
                }
                results.add(variable.with(applied(operator, variable.name(), mine, other.variables().get(place).value())));
            } else if (left == model) {
                results.add(variable.with(applied(operator, variable.name(), mine, part(right, i, model.width()))));
            } else {
                results.add(variable.with(applied(operator, variable.name(), part(left, i, model.width()), mine)));
            }
        }
        return model.with(results);
    }

    /** The column of an array that meets a variable. */
    private static Object part(Object value, int index, int width) {
        Array array = Values.array(value);
        return array.columns() == width && width > 1 ? Values.simple(TableIndex.columns(array, index, 1)) : value;
    }

    private static Object applied(Operator operator, String name, Object left, Object right) {
        try {
            return Operators.binary(operator, left, right);
        } catch (MatlabError e) {
            throw failed(operator.text(), name, e);
        }
    }

    private static MatlabError failed(String function, String variable, MatlabError cause) {
        return Errors.of("table:math:VariableFunction", "Error applying function '" + function + "' to variable '" + variable + "'. "
                + cause.getMessage());
    }

    static Object unary(Operator operator, TableValue table) {
        if (operator == Operator.TRANSPOSE || operator == Operator.CTRANSPOSE) {
            return null;
        }
        List<Variable> results = new ArrayList<>();
        for (Variable each : table.variables()) {
            results.add(each.with(Operators.unary(operator, each.value())));
        }
        return table.with(results);
    }

    /** The builtin of that name on each variable; null when it is none that works so. */
    static Builtin find(String name) {
        if (!ELEMENTWISE.contains(name) && !REDUCING.contains(name)) {
            return null;
        }
        return Builtin.of(name, 1, Builtin.ANY, (in, _) -> {
            boolean alongRows = REDUCING.contains(name) && in.length > 1 && in[in.length - 1] instanceof Double dimension && dimension == 2;
            if (alongRows && in[0] instanceof TableValue table) {
                Object[] arguments = in.clone();
                arguments[0] = table.member(table.notes().variableDimension());
                Object result = first(Builtins.find(name).call(arguments, 1));
                return table.with(List.of(new Variable(name, result)));
            }
            return each(name, in);
        });
    }

    private static Object first(Object result) {
        return result instanceof Object[] several ? several[0] : result;
    }

    private static Object each(String name, Object[] in) throws Throwable {
        TableValue model = null;
        for (Object each : in) {
            model = model == null && each instanceof TableValue table ? table : model;
        }
        List<Variable> results = new ArrayList<>();
        int height = REDUCING.contains(name) ? 1 : model.height();
        for (int i = 0; i < model.width(); i++) {
            Object[] arguments = in.clone();
            for (int k = 0; k < in.length; k++) {
                if (in[k] instanceof TableValue table) {
                    if (table.width() != model.width()) {
                        throw Errors.of("table:math:SizeMismatch", "Arrays have incompatible sizes for this operation.");
                    }
                    arguments[k] = table.variables().get(i).value();
                }
            }
            if (REDUCING.contains(name) && arguments.length == 1) {
                arguments = name.equals("max") || name.equals("min") ? new Object[] {arguments[0], DoubleArray.empty(), 1.0}
                        : name.equals("std") || name.equals("var") ? new Object[] {arguments[0], 0.0, 1.0} : new Object[] {arguments[0], 1.0};
            }
            Variable variable = model.variables().get(i);
            try {
                results.add(variable.with(first(Builtins.find(name).call(arguments, 1))));
            } catch (MatlabError e) {
                throw failed(name, variable.name(), e);
            }
        }
        return model.with(height, results, REDUCING.contains(name) ? RowLabels.NONE : model.labels());
    }
}
