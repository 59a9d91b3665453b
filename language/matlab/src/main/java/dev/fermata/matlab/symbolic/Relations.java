package dev.fermata.matlab.symbolic;

import dev.fermata.matlab.symbolic.Expr.Call;
import java.util.ArrayList;
import java.util.List;

/** Relations, truths of them, and {@code piecewise}. A relation stays as it was written; of numbers too, until somebody asks. */
final class Relations {
    private Relations() {
    }

    /** The simpler form of a truth; null when the call stays. */
    static Expr simplified(String name, List<Expr> arguments) {
        return switch (name) {
            case "&", "|" -> combined(name, arguments);
            case "~" -> not(arguments.getFirst());
            case "piecewise" -> piecewise(arguments);
            default -> null;
        };
    }

    private static Expr combined(String name, List<Expr> arguments) {
        Expr neutral = name.equals("&") ? Algebra.TRUE : Algebra.FALSE;
        Expr absorbing = name.equals("&") ? Algebra.FALSE : Algebra.TRUE;
        List<Expr> all = new ArrayList<>();
        boolean changed = false;
        for (Expr each : arguments) {
            if (each.equals(absorbing)) {
                return absorbing;
            }
            if (each.isCall(name)) {
                changed = true;
                each.parts().forEach(part -> addOnce(all, part));
            } else if (each.equals(neutral)) {
                changed = true;
            } else {
                addOnce(all, each);
            }
        }
        if (all.isEmpty()) {
            return neutral;
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        return changed || all.size() != arguments.size() ? Calls.of(name, all) : null;
    }

    private static void addOnce(List<Expr> all, Expr each) {
        if (!all.contains(each)) {
            all.add(each);
        }
    }

    static Expr not(Expr condition) {
        if (condition.equals(Algebra.TRUE)) {
            return Algebra.FALSE;
        }
        if (condition.equals(Algebra.FALSE)) {
            return Algebra.TRUE;
        }
        if (condition instanceof Call call) {
            List<Expr> sides = call.arguments;
            return switch (call.name) {
                case "==" -> Calls.of("~=", sides);
                case "~=" -> Calls.of("==", sides);
                case "<" -> Calls.of("<=", sides.get(1), sides.get(0));
                case "<=" -> Calls.of("<", sides.get(1), sides.get(0));
                case "~" -> sides.getFirst();
                case "&", "|" -> Calls.of(call.name.equals("&") ? "|" : "&", sides.stream().map(each -> Calls.of("~", each)).toList());
                default -> null;
            };
        }
        return null;
    }

    /** Whether a condition holds; null when that depends on values that are not known. */
    static Boolean truth(Expr condition) {
        if (condition.equals(Algebra.TRUE)) {
            return true;
        }
        if (condition.equals(Algebra.FALSE)) {
            return false;
        }
        if (!(condition instanceof Call call)) {
            return null;
        }
        switch (call.name) {
            case "&", "|" -> {
                boolean and = call.name.equals("&");
                boolean known = true;
                for (Expr each : call.arguments) {
                    Boolean truth = truth(each);
                    if (truth != null && truth != and) {
                        return !and;
                    }
                    known &= truth != null;
                }
                return known ? and : null;
            }
            case "~" -> {
                Boolean truth = truth(call.argument());
                return truth == null ? null : !truth;
            }
            case "==", "~=" -> {
                Expr left = call.arguments.get(0);
                Expr right = call.arguments.get(1);
                if (left.equals(right)) {
                    return call.name.equals("==");
                }
                Expr difference = Algebra.sub(left, right);
                Integer sign = Signs.of(difference);
                if (sign == null && Calls.isConstant(difference) && Simplification.simplify(difference).isZero()) {
                    sign = 0;
                } else if (sign == null && Signs.isNonzero(difference)) {
                    sign = 1;
                }
                return sign == null ? null : sign == 0 == call.name.equals("==");
            }
            case "<", "<=" -> {
                Expr difference = Algebra.sub(call.arguments.get(1), call.arguments.get(0));
                Integer sign = difference.isZero() ? Integer.valueOf(0) : Signs.of(difference);
                if (sign == null) {
                    return call.name.equals("<=") && Signs.isNonnegative(difference) ? true : null;
                }
                return call.name.equals("<") ? sign > 0 : sign >= 0;
            }
            default -> {
                return null;
            }
        }
    }

    /** Branches whose condition is known to be false are left out; one that is known to hold ends the list. */
    private static Expr piecewise(List<Expr> arguments) {
        List<Expr> kept = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < arguments.size(); i += 2) {
            boolean isOtherwise = i + 1 == arguments.size();
            Boolean truth = isOtherwise ? Boolean.TRUE : truth(arguments.get(i));
            Expr value = arguments.get(isOtherwise ? i : i + 1);
            if (Boolean.TRUE.equals(truth)) {
                if (kept.isEmpty()) {
                    return value;
                }
                kept.add(value);
                return isOtherwise && !changed ? null : new Call("piecewise", List.copyOf(kept));
            }
            if (truth == null) {
                kept.add(arguments.get(i));
                kept.add(value);
            } else {
                changed = true;
            }
        }
        return kept.isEmpty() ? Algebra.NAN : changed ? new Call("piecewise", List.copyOf(kept)) : null;
    }
}
