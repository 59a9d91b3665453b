package dev.fermata.matlab.graphics;

import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.operation.Equality;
import dev.fermata.matlab.value.CellArray;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Conditions on properties that {@code findobj} takes: pairs, joined by words such as {@code -or}. */
final class Finding {
    private final Object[] in;
    private int at;
    private GraphicsObject object;

    Finding(Object[] in, int from) {
        List<Object> flat = new ArrayList<>();
        for (Object each : in) {
            if (each instanceof CellArray cells) {
                flat.addAll(Arrays.asList(cells.data()).subList(0, cells.count()));
            } else {
                flat.add(each);
            }
        }
        this.in = flat.toArray();
        this.at = from;
    }

    /** Those among objects and what is in them, down to a depth, that fulfil the conditions. */
    List<GraphicsObject> among(List<GraphicsObject> roots, double depth, boolean isAll) {
        List<GraphicsObject> found = new ArrayList<>();
        roots.forEach(root -> collect(root, depth, isAll, found));
        return found;
    }

    private void collect(GraphicsObject from, double depth, boolean isAll, List<GraphicsObject> found) {
        int start = at;
        object = from;
        if (at >= in.length || alternatives()) {
            found.add(from);
        }
        at = start;
        if (depth > 0) {
            from.children.reversed().stream().filter(each -> isAll || !each.isText("HandleVisibility", "off")).toList()
                    .forEach(child -> collect(child, depth - 1, isAll, found));
            if (isAll && from.kind.isAxes()) {
                for (String label : new String[] {"Title", "Subtitle", "XLabel", "YLabel", "ZLabel"}) {
                    if (from.stored(label) instanceof GraphicsArray text) {
                        collect(text.first(), 0, true, found);
                    }
                }
            }
        }
    }

    private String word() {
        String word = at < in.length ? Values.textOrNull(in[at]) : null;
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private boolean alternatives() {
        boolean result = all();
        while (at < in.length) {
            boolean isXor = word().equals("-xor");
            if (!isXor && !word().equals("-or")) {
                throw wrong();
            }
            at++;
            boolean next = all();
            result = isXor ? result != next : result | next;
        }
        return result;
    }

    private boolean all() {
        boolean result = one();
        while (at < in.length && !word().equals("-or") && !word().equals("-xor")) {
            if (word().equals("-and")) {
                at++;
            }
            result &= one();
        }
        return result;
    }

    private boolean one() {
        if (at >= in.length || Values.textOrNull(in[at]) == null) {
            throw wrong();
        }
        return switch (word()) {
            case "-not" -> {
                at++;
                yield !one();
            }
            case "-property" -> object.get(FigureBuiltins.text("findobj", argument(2))) != null;
            case "-isa" -> object.kind.className().equals(FigureBuiltins.text("findobj", argument(2)));
            case "-regexp" -> {
                String expression = FigureBuiltins.text("findobj", in.length > at + 2 ? in[at + 2] : null);
                Object value = object.get(FigureBuiltins.text("findobj", argument(3)));
                String text = value == null ? null : Values.textOrNull(value);
                yield text != null && matches(text, expression);
            }
            default -> {
                String name = Values.textOrNull(in[at]);
                Object wanted = argument(2);
                Object value = object.get(name);
                String text = Values.textOrNull(wanted);
                yield value != null && (text != null && Values.isText(value) ? text.equalsIgnoreCase(Values.textOrNull(value)) : Equality.isequal(value, wanted));
            }
        };
    }

    private static boolean matches(String text, String expression) {
        try {
            Object found = Builtins.find("regexp").run(new Object[] {CharArray.of(text), CharArray.of(expression), CharArray.of("start"), CharArray.of("once")}, 1);
            return Values.count(found) > 0;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // kernels declare it for those that wait, which this one does not
            throw new IllegalStateException(e);
        }
    }

    /** What follows a word, and steps over both. */
    private Object argument(int length) {
        if (at + length > in.length) {
            throw wrong();
        }
        Object value = in[at + 1];
        at += length;
        return value;
    }

    private static RuntimeException wrong() {
        return Errors.of("findobj:InvalidInput", "Invalid parameter/value pair arguments.");
    }
}
