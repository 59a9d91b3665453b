package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.source.Source;
import dev.fermata.ruff.syntax.RuffSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Builtins that call functions of the program. They are written in Ruff, so that what they call may suspend. The file is
 * read when a program first mentions one of them; its IR is shared by all programs, which compile it for themselves.
 */
final class Prelude {
    private Prelude() {
    }

    /** Read on the first use of {@link #FUNCTIONS}. */
    private static final class Loaded {
        static final Map<String, Function> FUNCTIONS = load();
    }

    /** The function of that name; null when the prelude has none. */
    static Function find(String name) {
        return switch (name) {
            case "map", "filter", "reduce", "find", "any", "all", "parallel_map", "par_map", "par_each", "__collect", "__par_worker",
                 "__generator_next", "__generator_take", "__generator_collect" -> Loaded.FUNCTIONS.get(name);
            default -> null;
        };
    }

    /** The number of arguments a call must give; a missing last one is null. */
    static int leastArguments(Function function) {
        return switch (function.name()) {
            case "parallel_map", "par_map", "par_each" -> 2;
            default -> function.parameters().size();
        };
    }

    /** The function as a value of the running program. */
    static FunctionValue value(Function function) {
        return RuffSession.current().functionValue(function);
    }

    private static Map<String, Function> load() {
        try (InputStream in = Prelude.class.getResourceAsStream("/dev/fermata/ruff/prelude/prelude.ruff")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return ModuleLowering.functions(RuffSyntax.parse(new Source("prelude.ruff", text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
