package dev.fermata.matlab.syntax;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.Source;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the strict compatibility mode refuses: command syntax and the async extension. */
final class StrictChecks {
    private final StaticChecks checks;
    /** Words of the extension that the file uses as names of its own. */
    private final Set<String> names = new HashSet<>();

    private StrictChecks(StaticChecks checks) {
        this.checks = checks;
    }

    static List<Problem> of(Source source, Tree.File file, Set<String> knownVariables) {
        StaticChecks found = new StaticChecks(source);
        StrictChecks strict = new StrictChecks(found);
        strict.names.addAll(knownVariables);
        strict.collect(file);
        Children.walk(List.of(file), node -> {
            strict.visit(node);
            return true;
        });
        return found.sorted();
    }

    private void collect(Tree.File file) {
        names.addAll(AssignedNames.of(file.statements()));
        Children.walk(List.of(file), node -> {
            switch (node) {
                case Tree.FunctionDefinition function -> {
                    names.add(function.name());
                    names.addAll(AssignedNames.of(function));
                }
                case Tree.Anonymous anonymous -> names.addAll(anonymous.parameters());
                default -> { }
            }
            return true;
        });
    }

    private void visit(Tree node) {
        switch (node) {
            case Tree.Command command -> checks.report(MatlabSyntax.SYNTAX_ERROR,
                "Command syntax is disabled in strict compatibility mode; call functions with parentheses.", command.at());
            case Tree.Async async -> checks.report(MatlabSyntax.SYNTAX_ERROR, Messages.usage("async"), async);
            case Tree.BlockClosure block -> checks.report(MatlabSyntax.SYNTAX_ERROR, Messages.usage("do"), block);
            case Tree.FunctionDefinition function when function.isAsync() || function.isIsolated() ->
                checks.report(MatlabSyntax.SYNTAX_ERROR, Messages.usage(function.isAsync() ? "async" : "isolated"), function.at());
            case Tree.Paren call when call.base() instanceof Tree.Name name && !names.contains(name.name()) ->
                extension(call, name.name());
            default -> { }
        }
    }

    private void extension(Tree.Paren call, String name) {
        String identifier = switch (name) {
            case "await" -> "RunMat:AwaitExtensionDisabled";
            case "spawn" -> "RunMat:SpawnExtensionDisabled";
            default -> null;
        };
        if (identifier != null) {
            checks.report(identifier, name + " is a RunMat extension and is not available in MATLAB strict mode", call);
        } else if (name.equals("async")) {
            checks.report(MatlabSyntax.SYNTAX_ERROR, Messages.usage("async"), call);
        }
    }
}
