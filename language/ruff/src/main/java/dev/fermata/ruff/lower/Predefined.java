package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.ruff.builtin.Builtin;
import dev.fermata.ruff.builtin.Builtins;
import dev.fermata.ruff.builtin.Documentation;
import dev.fermata.ruff.net.NetworkBuiltins;
import dev.fermata.ruff.task.TaskBuiltins;
import dev.fermata.ruff.value.RuffErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names that every program knows, as tools see them. */
public sealed interface Predefined {
    /** Its documentation; null when there is none. */
    Documentation documentation();

    /** The message of the error that a call with so many arguments raises; empty when the number is right. */
    Optional<String> arityError(int arguments);

    /** Whether a call may wait. */
    boolean waits();

    /** A builtin written in Java. */
    record Native(Builtin builtin) implements Predefined {
        @Override
        public Documentation documentation() {
            return builtin.documentation();
        }

        @Override
        public Optional<String> arityError(int arguments) {
            return builtin.accepts(arguments) ? Optional.empty()
                    : Optional.of(builtin.arityText().replace("{got}", Integer.toString(arguments)));
        }

        @Override
        public boolean waits() {
            return builtin.method().suspends();
        }
    }

    /** A builtin written in Ruff; it calls a function of the program, which may wait. */
    record FromPrelude(String name, int minArity, int maxArity) implements Predefined {
        @Override
        public Documentation documentation() {
            return Documentation.in("prelude.txt", name);
        }

        @Override
        public Optional<String> arityError(int arguments) {
            return arguments >= minArity && arguments <= maxArity ? Optional.empty()
                    : Optional.of(RuffErrors.arity(name, maxArity, arguments).getMessage());
        }

        @Override
        public boolean waits() {
            return true;
        }
    }

    /** {@code PI}, {@code E} and {@code Promise}. */
    record Constant(String name) implements Predefined {
        @Override
        public Documentation documentation() {
            return Documentation.in("constants.txt", name);
        }

        @Override
        public Optional<String> arityError(int arguments) {
            return Optional.empty();
        }

        @Override
        public boolean waits() {
            return false;
        }
    }

    String PROMISE_PREFIX = "Promise.";

    /** What {@code Promise} has, by its full name. */
    List<String> PROMISE_METHODS = List.of("Promise.all", "Promise.all_settled", "Promise.any", "Promise.race", "Promise.reject",
            "Promise.resolve");

    /** What a name means that the program does not bind; null when nothing. {@code Promise.all} and its like count as names. */
    static Predefined find(String name) {
        switch (name) {
            case "PI", "E", "Promise" -> {
                return new Constant(name);
            }
            default -> {
                Builtin builtin = Builtins.find(name);
                if (builtin == null) {
                    builtin = name.startsWith(PROMISE_PREFIX) ? TaskBuiltins.promiseMethod(name.substring(PROMISE_PREFIX.length()))
                            : TaskBuiltins.find(name);
                }
                if (builtin == null) {
                    builtin = NetworkBuiltins.find(name);
                }
                if (builtin != null) {
                    return new Native(builtin);
                }
                Function prelude = name.startsWith("__") ? null : Prelude.find(name);
                return prelude == null ? null
                        : new FromPrelude(name, Prelude.leastArguments(prelude), prelude.parameters().size());
            }
        }
    }

    /** The names of the builtins that are written in Ruff. */
    static List<String> preludeNames() {
        return List.of("map", "filter", "reduce", "find", "any", "all", "parallel_map", "par_map", "par_each");
    }

    /** All of them. */
    static List<String> names() {
        List<String> names = new ArrayList<>(Builtins.names());
        names.addAll(TaskBuiltins.names());
        names.addAll(NetworkBuiltins.names());
        names.addAll(preludeNames());
        names.addAll(List.of("PI", "E", "Promise"));
        return names.stream().distinct().sorted().toList();
    }
}
