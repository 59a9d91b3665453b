package dev.fermata.ruff.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.ruff.syntax.FunctionDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which functions touch state that other tasks can see. Computed once a file is lowered: a function has the effects of
 * everything it may call, and of every function value it makes (somebody may call it on its behalf). What cannot be known,
 * the callee of a function value that came from elsewhere, counts as shared state.
 */
final class Effects {
    /** From nobody can tell, through the order of file operations, to the order of everything. */
    enum Effect { NONE, FILES, SHARED }

    /** What one function does itself. */
    static final class Summary {
        private Effect own = Effect.NONE;
        private boolean loops;
        private final Set<Function> callees = new HashSet<>();
        private final Set<String> methods = new HashSet<>();

        void add(Effect effect) {
            if (effect.compareTo(own) > 0) {
                own = effect;
            }
        }

        /** It has a loop, so that a task of it may be worth a core of its own. */
        void loops() {
            loops = true;
        }

        void calls(Function callee) {
            callees.add(callee);
        }

        void callsMethod(String name) {
            methods.add(name);
        }
    }

    private final Map<Function, FunctionDefinition> definitions = new IdentityHashMap<>();
    private final Map<Function, Summary> summaries = new IdentityHashMap<>();
    private final Map<String, List<Function>> methods = new HashMap<>();

    void record(Function function, Summary summary) {
        summaries.put(function, summary);
    }

    void recordMethod(String name, Function function) {
        methods.computeIfAbsent(name, _ -> new ArrayList<>()).add(function);
    }

    /** Tells what the function is made of. */
    void define(Function function, FunctionDefinition definition) {
        definitions.put(function, definition);
    }

    /**
     * Spreads effects from callees to callers until nothing changes, and marks the functions.
     *
     * @param watched whether the file may look at the promises that calls of a function give, see {@link Watched}
     */
    void settle(Predicate<FunctionDefinition> watched) {
        Map<Function, List<Function>> callers = new IdentityHashMap<>();
        summaries.forEach((function, summary) -> {
            for (String method : summary.methods) {
                summary.callees.addAll(methods.getOrDefault(method, List.of()));
            }
            for (Function callee : summary.callees) {
                callers.computeIfAbsent(callee, _ -> new ArrayList<>()).add(function);
            }
        });
        Deque<Function> work = new ArrayDeque<>(summaries.keySet());
        while (!work.isEmpty()) {
            Function function = work.poll();
            Effect effect = effectOf(function);
            for (Function caller : callers.getOrDefault(function, List.of())) {
                Summary summary = summaries.get(caller);
                if (effect.compareTo(summary.own) > 0) {
                    summary.own = effect;
                    work.add(caller);
                }
            }
        }
        summaries.forEach((function, summary) -> {
            function.parallel(summary.own == Effect.NONE && (summary.loops || !summary.callees.isEmpty())
                    && !(function.kind() == Function.Kind.ASYNC && definitions.containsKey(function)
                            && watched.test(definitions.get(function))));
            function.confined(summary.own != Effect.SHARED);
        });
    }

    private Effect effectOf(Function function) {
        Summary summary = summaries.get(function);
        if (summary != null) {
            return summary.own;
        }
        return function.parallel() ? Effect.NONE : function.confined() ? Effect.FILES : Effect.SHARED;
    }

    Collection<Function> functions() {
        return summaries.keySet();
    }
}
