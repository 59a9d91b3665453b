package dev.fermata.ruff.task;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.builtin.NativeFunction;
import dev.fermata.ruff.value.RuffArray;
import dev.fermata.ruff.value.RuffDict;
import dev.fermata.runtime.task.ScriptError;

/** The few builtins whose elements a parallel map checks before it begins. */
final class PooledBuiltins {
    private PooledBuiltins() {
    }

    static void check(String function, FunctionValue mapper, RuffArray elements) {
        if (!(mapper instanceof NativeFunction builtin)) {
            return;
        }
        String name = builtin.builtin().canonicalName();
        switch (name) {
            case "len" -> {
                if (!all(elements, true)) {
                    throw new ScriptError(function + "(len, ...) expects string/array/dict elements");
                }
            }
            case "to_upper", "upper", "to_lower", "lower" -> {
                if (!all(elements, false)) {
                    throw new ScriptError(function + "(" + name + ", ...) expects string elements");
                }
            }
            default -> { }
        }
    }

    private static boolean all(RuffArray elements, boolean collectionsToo) {
        for (int i = 0; i < elements.length(); i++) {
            Object element = elements.at(i);
            if (!(element instanceof CharSequence) && !(collectionsToo && (element instanceof RuffArray || element instanceof RuffDict))) {
                return false;
            }
        }
        return true;
    }
}
