package dev.fermata.ruff.lower;

import dev.fermata.compiler.link.FunctionValue;

/** Methods of generators. */
final class GeneratorMethods {
    private GeneratorMethods() {
    }

    /** The method, or null. */
    static FunctionValue find(String name) {
        return switch (name) {
            case "next" -> Prelude.value(Prelude.find("__generator_next"));
            case "take" -> Prelude.value(Prelude.find("__generator_take"));
            case "collect" -> Prelude.value(Prelude.find("__generator_collect"));
            default -> null;
        };
    }
}
