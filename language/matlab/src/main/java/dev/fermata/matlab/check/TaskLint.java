package dev.fermata.matlab.check;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.syntax.Children;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tasks that are made and dropped: by a statement that does nothing else, or by an assignment to a variable that is
 * mentioned nowhere else in its function. They never run.
 */
final class TaskLint {
    private static final String CODE = "RM-ASYNC0001";

    private final Source source;
    private final Set<String> asyncFunctions = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    private TaskLint(Source source) {
        this.source = source;
    }

    static List<Finding> of(Source source, Tree.File file) {
        TaskLint lint = new TaskLint(source);
        Set<String> plain = new HashSet<>();
        Children.walk(List.of(file), node -> {
            if (node instanceof Tree.FunctionDefinition function) {
                (function.isAsync() ? lint.asyncFunctions : plain).add(function.name());
            }
            return true;
        });
        lint.asyncFunctions.removeAll(plain);
        lint.body(file.statements(), Set.of());
        file.functions().forEach(lint::function);
        file.classes().forEach(each -> each.methods().forEach(block -> block.methods().forEach(lint::function)));
        return lint.findings;
    }

    private void function(Tree.FunctionDefinition function) {
        List<Tree> parts = new ArrayList<>(function.body());
        parts.addAll(function.nested());
        body(parts, Set.copyOf(function.outputs()));
    }

    /** A workspace with the functions nested in it, whose names are counted together. */
    private void body(List<? extends Tree> parts, Set<String> keep) {
        Map<String, Integer> mentions = new HashMap<>();
        boolean[] dynamic = {false};
        Children.walk(parts, node -> {
            switch (node) {
                case Tree.Name name -> {
                    mentions.merge(name.name(), 1, Integer::sum);
                    dynamic[0] |= isDynamic(name.name());
                }
                case Tree.Command command -> {
                    command.words().forEach(word -> mentions.merge(word, 2, Integer::sum));
                    dynamic[0] |= isDynamic(command.name());
                }
                case Tree.Global global -> global.names().forEach(name -> mentions.merge(name, 2, Integer::sum));
                case Tree.Persistent each -> each.names().forEach(name -> mentions.merge(name, 2, Integer::sum));
                default -> { }
            }
            return true;
        });
        if (dynamic[0]) {
            return;
        }
        Set<Tree> values = values(parts);
        Children.walk(parts, node -> {
            switch (node) {
                case Tree.ExpressionStatement statement when !values.contains(statement)
                    && !mentions.containsKey("ans") -> dropped(statement.value());
                case Tree.Assignment statement when !values.contains(statement)
                    && statement.target() instanceof Tree.Name name && mentions.get(name.name()) == 1
                    && !keep.contains(name.name()) -> dropped(statement.value());
                default -> { }
            }
            return true;
        });
    }

    private static boolean isDynamic(String name) {
        return switch (name) {
            case "eval", "evalc", "evalin", "who", "whos", "save", "keyboard", "run" -> true;
            default -> false;
        };
    }

    /** The last statements of blocks, which are the blocks' values. */
    private static Set<Tree> values(List<? extends Tree> parts) {
        Set<Tree> values = Collections.newSetFromMap(new IdentityHashMap<>());
        Children.walk(parts, node -> {
            if (node instanceof Tree.BlockClosure block) {
                tail(block.body(), values);
            }
            return true;
        });
        return values;
    }

    private static void tail(List<Tree.Statement> body, Set<Tree> values) {
        if (body == null || body.isEmpty()) {
            return;
        }
        Tree.Statement last = body.getLast();
        values.add(last);
        switch (last) {
            case Tree.If statement -> {
                statement.branches().forEach(branch -> tail(branch.body(), values));
                tail(statement.otherwise(), values);
            }
            case Tree.Switch statement -> {
                statement.cases().forEach(branch -> tail(branch.body(), values));
                tail(statement.otherwise(), values);
            }
            case Tree.Try statement -> {
                tail(statement.body(), values);
                tail(statement.handler(), values);
            }
            default -> { }
        }
    }

    private void dropped(Tree.Expression value) {
        boolean task = switch (value) {
            case Tree.Async _ -> true;
            case Tree.Paren call when call.base() instanceof Tree.Name name -> asyncFunctions.contains(name.name());
            case Tree.Name name -> asyncFunctions.contains(name.name());
            default -> false;
        };
        if (task) {
            findings.add(Finding.warning(CODE, "task is created but never awaited or spawned", "async",
                new Span(source, value.begin(), value.end()), "this task never runs", "use await(...) or spawn(...)"));
        }
    }
}
