package dev.fermata.matlab.syntax;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of functions, their {@code arguments} blocks, imports, and what isolated functions may use. */
final class FunctionChecks {
    private final StaticChecks checks;

    FunctionChecks(StaticChecks checks) {
        this.checks = checks;
    }

    void file(Tree.File file) {
        imports(file.statements());
        names(file.functions());
        noSuperMethods(file.statements());
        for (Tree.FunctionDefinition function : file.functions()) {
            plainName(function);
            noSuperMethods(List.of(function));
            function(function, null);
        }
        closures(file.statements());
        for (Tree.ClassDefinition definition : file.classes()) {
            for (Tree.MethodBlock block : definition.methods()) {
                block.methods().forEach(method -> function(method, null));
            }
        }
    }

    /** @param outer the variables of the functions around it; null when there are none */
    private void function(Tree.FunctionDefinition function, Names outer) {
        imports(function.body());
        names(function.nested());
        arguments(function);
        if (function.isIsolated() && outer != null) {
            captures(List.of(function), outer, null);
        }
        Names visible = new Names(outer);
        AssignedNames.of(function).forEach(visible::add);
        for (Tree.FunctionDefinition nested : function.nested()) {
            plainName(nested);
            function(nested, visible);
        }
        closures(function.body());
    }

    /** Functions that are defined in blocks; what they see of the block is checked where they are compiled. */
    private void closures(List<Tree.Statement> statements) {
        Children.walk(statements, node -> {
            if (node instanceof Tree.BlockClosure block) {
                imports(block.body());
                names(block.nested());
                Names visible = new Names(null);
                AssignedNames.of(block.body()).forEach(visible::add);
                block.parameters().forEach(visible::add);
                block.nested().forEach(nested -> function(nested, visible));
            }
            return !(node instanceof Tree.FunctionDefinition);
        });
    }

    private void names(List<Tree.FunctionDefinition> functions) {
        Set<String> seen = new HashSet<>();
        for (Tree.FunctionDefinition function : functions) {
            if (!seen.add(function.name())) {
                checks.report(MatlabSyntax.SYNTAX_ERROR,
                    "Function '" + function.name() + "' has already been declared within this scope.", function.at());
            }
        }
    }

    private void plainName(Tree.FunctionDefinition function) {
        if (function.name().indexOf('.') >= 0 || function.name().equals("end")) {
            checks.report(MatlabSyntax.SYNTAX_ERROR, Messages.usage(function.name()), function.at());
        }
    }

    private void noSuperMethods(List<? extends Tree> parts) {
        Children.walk(parts, node -> {
            if (node instanceof Tree.SuperMethod method) {
                checks.report(MatlabSyntax.SYNTAX_ERROR, Messages.usage("@"), method);
            }
            return true;
        });
    }

    private void imports(List<Tree.Statement> statements) {
        Set<List<String>> seen = new HashSet<>();
        Children.walk(statements, node -> {
            if (node instanceof Tree.Import each && !each.wildcard() && !seen.add(each.path())) {
                checks.report("RunMat:ImportDuplicate", "Duplicate import '" + String.join(".", each.path()) + "'", each.at());
            }
            return node instanceof Tree.Statement || node instanceof Tree.Branch;
        });
    }

    /** An isolated function shares no variable with the functions around it, neither by reading nor by assigning. */
    private void captures(List<? extends Tree> parts, Names outer, Names own) {
        Children.walk(parts, node -> {
            switch (node) {
                case Tree.Name name -> {
                    if (outer.contains(name.name()) && (own == null || !own.contains(name.name()))) {
                        checks.report("RunMat:IsolatedLexicalCaptureUnsupported",
                            "isolated functions cannot capture outer lexical bindings", name);
                    }
                    return true;
                }
                case Tree.Anonymous anonymous -> {
                    captures(List.of(anonymous.body()), outer, with(own, anonymous.parameters()));
                    return false;
                }
                case Tree.BlockClosure block -> {
                    Names inside = with(own, block.parameters());
                    captures(block.body(), outer, inside);
                    captures(block.nested(), outer, inside);
                    return false;
                }
                case Tree.FunctionDefinition function -> {
                    captures(Children.of(function), outer, with(own, parameters(function)));
                    return false;
                }
                default -> {
                    return true;
                }
            }
        });
    }

    private static Names with(Names names, Collection<String> more) {
        Names all = new Names(names);
        more.forEach(all::add);
        return all;
    }

    private static Set<String> parameters(Tree.FunctionDefinition function) {
        Set<String> names = new HashSet<>(function.outputs());
        function.inputs().forEach(input -> names.add(input.name()));
        return names;
    }

    /** Positional arguments without a default come first. */
    private void order(Tree.ArgumentBlock block) {
        boolean optional = false;
        for (Tree.ArgumentDeclaration declaration : block.declarations()) {
            if (declaration.name().indexOf('.') >= 0 || block.attributes().contains("Output")) {
                continue;
            }
            if (optional && declaration.initial() == null) {
                checks.report(MatlabSyntax.SYNTAX_ERROR, "Required argument '" + declaration.name()
                    + "' must come before optional arguments.", declaration.at());
            }
            optional |= declaration.initial() != null;
        }
    }

    private void arguments(Tree.FunctionDefinition function) {
        if (function.arguments().isEmpty()) {
            return;
        }
        Set<String> inputs = new HashSet<>();
        function.inputs().forEach(input -> inputs.add(input.name()));
        Set<String> outputs = new HashSet<>(function.outputs());
        Set<String> seen = new HashSet<>();
        for (Tree.ArgumentBlock block : function.arguments()) {
            order(block);
            Set<String> known = block.attributes().contains("Output") ? outputs : inputs;
            for (Tree.ArgumentDeclaration declaration : block.declarations()) {
                int dot = declaration.name().indexOf('.');
                String name = dot < 0 ? declaration.name() : declaration.name().substring(0, dot);
                if (!known.contains(name)) {
                    checks.report("RunMat:FunctionArgumentValidationUnknown",
                        "arguments block declaration '" + name + "' does not match a function "
                            + (known == inputs ? "input" : "output"), declaration.at());
                } else if (!seen.add((known == inputs ? "" : "output ") + declaration.name())) {
                    checks.report("RunMat:FunctionArgumentValidationDuplicate",
                        "arguments block declares '" + declaration.name() + "' more than once", declaration.at());
                }
            }
        }
    }
}
