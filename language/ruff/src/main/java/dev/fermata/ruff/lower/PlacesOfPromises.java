package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import dev.fermata.ruff.syntax.TreeWalk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The functions of a file by name, and the places that {@link PromiseFlow} knows of each. */
final class PlacesOfPromises {
    /** Where the program looks. */
    final PromiseFlow.Place watched = new PromiseFlow.Place();
    private final Map<String, List<FunctionDefinition>> named = new HashMap<>();
    private final Map<String, List<FunctionDefinition>> methods = new HashMap<>();
    private final Map<FunctionDefinition, Map<String, PromiseFlow.Place>> parameters = new IdentityHashMap<>();
    private final Map<FunctionDefinition, PromiseFlow.Place> results = new IdentityHashMap<>();
    private final Map<FunctionDefinition, PromiseFlow.Place> promises = new IdentityHashMap<>();

    PlacesOfPromises(List<Statement> statements) {
        new TreeWalk() {
            void all() {
                statements(statements);
            }

            @Override
            protected void declaration(Statement.Declaration declaration) {
                if (declaration instanceof Statement.FunctionDeclaration function) {
                    add(named, function.function());
                }
                super.declaration(declaration);
            }

            @Override
            protected void member(StructDeclaration.Member member) {
                if (member instanceof StructDeclaration.Method method) {
                    add(methods, method.function());
                }
                super.member(member);
            }
        }.all();
    }

    private static void add(Map<String, List<FunctionDefinition>> functions, FunctionDefinition function) {
        functions.computeIfAbsent(function.name(), _ -> new ArrayList<>()).add(function);
    }

    /** The functions declared by that name, wherever. */
    List<FunctionDefinition> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    List<FunctionDefinition> methods(String name) {
        return methods.getOrDefault(name, List.of());
    }

    PromiseFlow.Place parameter(FunctionDefinition function, String name) {
        return parameters.computeIfAbsent(function, _ -> new HashMap<>()).computeIfAbsent(name, _ -> new PromiseFlow.Place());
    }

    /** What the function returns. */
    PromiseFlow.Place result(FunctionDefinition function) {
        return results.computeIfAbsent(function, _ -> new PromiseFlow.Place());
    }

    /** The promises that calls of the function give. */
    PromiseFlow.Place promises(FunctionDefinition function) {
        return promises.computeIfAbsent(function, _ -> new PromiseFlow.Place());
    }
}
