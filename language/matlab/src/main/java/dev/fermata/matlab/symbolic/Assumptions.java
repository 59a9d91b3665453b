package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import dev.fermata.matlab.symbolic.Expr.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the program assumed of names: conditions such as {@code 0 < x} or {@code in(x, 'real')}. Kept for the session by name,
 * whatever variables hold the name.
 */
public final class Assumptions {
    static final Assumptions NONE = new Assumptions();

    private final Map<String, List<Expr>> conditions = new LinkedHashMap<>();

    /** Without any assumption. */
    public Assumptions() {
    }

    /** The conditions on a name. */
    public List<Expr> of(String name) {
        return conditions.getOrDefault(name, List.of());
    }

    /** All conditions, in the order in which their names got one. */
    public List<Expr> all() {
        List<Expr> all = new ArrayList<>();
        conditions.values().forEach(all::addAll);
        return all;
    }

    public void clear(String name) {
        conditions.remove(name);
    }

    public void clear() {
        conditions.clear();
    }

    /** One of the sets that have names: real, positive, integer, rational, and clear. */
    public void add(String name, String set) {
        Expr variable = new Name(name);
        switch (set) {
            case "clear" -> clear(name);
            case "positive" -> add(name, Calls.of("<", Numerals.ZERO, variable));
            case "real", "integer", "rational" -> add(name, Calls.of("in", variable, new Name(set)));
            default -> throw SymbolicErrors.of("InvalidInput", "Invalid assumption '" + set + "'.");
        }
    }

    /** A condition on whatever names occur in it; a conjunction is several. */
    public void add(Expr condition) {
        if (condition.isCall("&")) {
            condition.parts().forEach(this::add);
            return;
        }
        for (String name : Variables.namesIn(condition)) {
            add(name, condition);
        }
    }

    private void add(String name, Expr condition) {
        List<Expr> known = conditions.computeIfAbsent(name, _ -> new ArrayList<>());
        if (!known.contains(condition)) {
            known.add(condition);
        }
    }

    boolean isReal(String name) {
        for (Expr each : of(name)) {
            if (each instanceof Call call && (call.name.equals("in") || call.name.equals("<") || call.name.equals("<="))) {
                return true;
            }
        }
        return false;
    }

    boolean isPositive(String name) {
        return isBeyond(name, 1, true);
    }

    boolean isNonnegative(String name) {
        return isBeyond(name, 1, false);
    }

    boolean isNegative(String name) {
        return isBeyond(name, -1, true);
    }

    boolean isNonzero(String name) {
        return isPositive(name) || isNegative(name)
                || of(name).contains(Calls.of("~=", new Name(name), Numerals.ZERO));
    }

    /** Whether a condition says that the value is above (or below) a bound that is at least (at most) 0. */
    private boolean isBeyond(String name, int sign, boolean strict) {
        Name variable = new Name(name);
        for (Expr each : of(name)) {
            if (each instanceof Call call && (call.name.equals("<") || call.name.equals("<="))) {
                Expr bound = call.arguments.get(sign > 0 ? 0 : 1);
                Rational value = bound.rational();
                boolean ofVariable = call.arguments.get(sign > 0 ? 1 : 0).equals(variable);
                if (ofVariable && value != null && (value.sign() == sign || value.isZero() && (!strict || call.name.equals("<")))) {
                    return true;
                }
            }
        }
        return false;
    }
}
