package dev.fermata.matlab.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code await(...)} is allowed in async functions, in {@code do} blocks, in {@code async @() expression} and at the top
 * level. Functions and blocks do not inherit that from what they stand in. The word is an ordinary name where a variable
 * or a function of the file has it.
 */
final class AwaitChecks {
    private static final String WORD = "await";

    private final StaticChecks checks;
    private final Tree.File file;

    AwaitChecks(StaticChecks checks, Tree.File file) {
        this.checks = checks;
        this.file = file;
    }

    void file(Set<String> knownVariables) {
        boolean named = isNamed(file.functions());
        boolean variable = knownVariables.contains(WORD) || AssignedNames.of(file.statements()).contains(WORD);
        body(file.statements(), true, named || variable);
        file.functions().forEach(each -> function(each, named));
        for (Tree.ClassDefinition definition : file.classes()) {
            for (Tree.MethodBlock block : definition.methods()) {
                block.methods().forEach(each -> function(each, named));
            }
            body(definition.properties(), false, named);
            body(definition.enumerations(), false, named);
        }
    }

    private static boolean isNamed(List<Tree.FunctionDefinition> functions) {
        return functions.stream().anyMatch(each -> each.name().equals(WORD));
    }

    private void function(Tree.FunctionDefinition function, boolean outerNamed) {
        boolean named = outerNamed || isNamed(function.nested()) || AssignedNames.of(function).contains(WORD);
        body(function.inputs(), function.isAsync(), named);
        body(function.arguments(), function.isAsync(), named);
        body(function.body(), function.isAsync(), named);
        function.nested().forEach(each -> function(each, named));
    }

    private void body(List<? extends Tree> parts, boolean allowed, boolean named) {
        Children.walk(parts, node -> {
            switch (node) {
                case Tree.Async async when async.closure() instanceof Tree.Anonymous anonymous -> {
                    body(List.of(anonymous.body()), true, named);
                    return false;
                }
                case Tree.Anonymous anonymous -> {
                    body(List.of(anonymous.body()), false, named || anonymous.parameters().contains(WORD));
                    return false;
                }
                case Tree.BlockClosure block -> {
                    block(block, named);
                    return false;
                }
                case Tree.Paren call when !allowed && !named && call.base() instanceof Tree.Name name
                    && name.name().equals(WORD) -> {
                    checks.report("RunMat:AwaitContextInvalid",
                        "await is only allowed in async functions or top-level script code", call);
                    return true;
                }
                default -> {
                    return true;
                }
            }
        });
    }

    private void block(Tree.BlockClosure block, boolean outerNamed) {
        Set<String> names = new HashSet<>(AssignedNames.of(block.body()));
        names.addAll(block.parameters());
        boolean named = outerNamed || names.contains(WORD) || isNamed(block.nested());
        body(block.body(), true, named);
        block.nested().forEach(each -> function(each, named));
    }
}
