package dev.fermata.matlab.check;

import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.check.CheckReport.Resolution;
import dev.fermata.matlab.syntax.AssignedNames;
import dev.fermata.matlab.syntax.Children;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what the names of a file refer to that are no variables. A workspace's variables are all that its text
 * assigns, wherever; where code at run time can make more of them, or change where functions are searched, nothing is
 * said with certainty.
 */
final class NameResolution {
    /** Known to the language itself. */
    private static final Set<String> WORDS = Set.of("ans", "nargin", "nargout", "await", "spawn", "async", "true", "false");
    private static final Set<String> MAKE_VARIABLES = Set.of("eval", "evalc", "evalin", "assignin", "load", "run", "syms",
        "keyboard");
    private static final Set<String> CHANGE_SEARCH = Set.of("addpath", "rmpath", "cd", "path", "restoredefaultpath", "rehash");

    private final Source source;
    private final Tree.File file;
    private final FunctionLookup lookup;
    private final Set<String> fileNames = new HashSet<>();
    private final Set<String> methodNames = new HashSet<>();
    private final Map<String, Resolution> resolutions = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    /** The first call that changes where functions are searched, or null. */
    private Span searchChange;
    private boolean dependsOnRun;

    /** A workspace, or a block or handle within one. */
    private record Scope(Scope outer, Set<String> variables, Set<String> functions, Map<String, String> imports, boolean open,
            boolean isScript) {
        boolean hasVariable(String name) {
            for (Scope each = this; each != null; each = each.outer) {
                if (each.variables.contains(name)) {
                    return true;
                }
            }
            return false;
        }

        boolean hasFunction(String name) {
            for (Scope each = this; each != null; each = each.outer) {
                if (each.functions.contains(name)) {
                    return true;
                }
            }
            return false;
        }

        /** The full name of what an import makes known, or null. */
        String imported(String name) {
            for (Scope each = this; each != null; each = each.outer) {
                if (each.imports.containsKey(name)) {
                    return each.imports.get(name);
                }
            }
            return null;
        }

        /** Whether code at run time can make variables here, or names come in that only the run knows. */
        boolean isOpen() {
            for (Scope each = this; each != null; each = each.outer) {
                if (each.open) {
                    return true;
                }
            }
            return false;
        }
    }

    private NameResolution(Source source, Tree.File file, FunctionLookup lookup) {
        this.source = source;
        this.file = file;
        this.lookup = lookup;
    }

    static NameResolution of(Source source, Tree.File file, FunctionLookup lookup) {
        NameResolution resolution = new NameResolution(source, file, lookup);
        resolution.run();
        return resolution;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Resolution> resolutions() {
        return List.copyOf(resolutions.values());
    }

    CheckReport.NameResolution outcome() {
        return dependsOnRun ? CheckReport.NameResolution.RUNTIME_DEPENDENT : CheckReport.NameResolution.COMPLETE;
    }

    private void run() {
        file.functions().forEach(each -> fileNames.add(each.name()));
        for (Tree.ClassDefinition definition : file.classes()) {
            fileNames.add(definition.name());
            definition.methods().forEach(block -> block.methods().forEach(each -> methodNames.add(each.name())));
            definition.methods().forEach(block -> block.signatures().forEach(each -> methodNames.add(each.name())));
        }
        Children.walk(List.of(file), node -> {
            findSearchChange(node);
            return true;
        });
        Scope script = scope(null, file.statements(), AssignedNames.of(file.statements()), List.of(), true);
        file.statements().forEach(each -> visit(each, script));
        file.functions().forEach(each -> function(each, null));
        for (Tree.ClassDefinition definition : file.classes()) {
            Scope members = new Scope(null, Set.of(), methodNames, Map.of(), false, false);
            definition.properties().forEach(block -> block.properties().forEach(each -> visit(each, members)));
            definition.enumerations().forEach(block -> block.members().forEach(each -> visit(each, members)));
            definition.methods().forEach(block -> block.methods().forEach(method -> function(method, null)));
        }
    }

    private void findSearchChange(Tree node) {
        if (node instanceof Tree.Command command && CHANGE_SEARCH.contains(command.name())) {
            change(at(command));
        } else if (node instanceof Tree.Paren call && call.base() instanceof Tree.Name name
                && CHANGE_SEARCH.contains(name.name()) && !call.arguments().isEmpty()) {
            change(new Span(source, call.begin(), call.end()));
        }
    }

    private void change(Span span) {
        if (searchChange == null || span.start() < searchChange.start()) {
            searchChange = span;
        }
    }

    private Span at(Tree.Command command) {
        int start = source.offset(command.at());
        return new Span(source, start, start + command.name().length());
    }

    // ----------------------------------------------------------------- scopes

    private Scope scope(Scope outer, List<Tree.Statement> body, Set<String> variables, List<Tree.FunctionDefinition> nested,
            boolean isScript) {
        Set<String> functions = new HashSet<>();
        nested.forEach(each -> functions.add(each.name()));
        Map<String, String> imports = new HashMap<>();
        boolean[] open = {false};
        Set<String> all = new HashSet<>(variables);
        Children.walk(body, node -> {
            switch (node) {
                case Tree.Import each -> {
                    imports.put(each.path().getLast(), String.join(".", each.path()));
                    open[0] |= each.wildcard();
                }
                case Tree.Command command -> {
                    open[0] |= opens(command.name());
                    if (command.name().equals("syms")) {
                        all.addAll(command.words());
                    }
                }
                case Tree.Name name -> open[0] |= !all.contains(name.name()) && opens(name.name());
                default -> { }
            }
            return !(node instanceof Tree.FunctionDefinition);
        });
        return new Scope(outer, all, functions, imports, open[0], isScript);
    }

    /** Whether a mention of this function can make variables where it stands. */
    private boolean opens(String name) {
        return MAKE_VARIABLES.contains(name) && !fileNames.contains(name)
            || !WORDS.contains(name) && !fileNames.contains(name)
                && lookup.find(name).map(FunctionLookup.Definition::isScript).orElse(false);
    }

    private void function(Tree.FunctionDefinition function, Scope outer) {
        Scope scope = scope(outer, function.body(), AssignedNames.of(function), function.nested(), false);
        function.inputs().forEach(each -> visit(each, scope));
        function.arguments().forEach(each -> visit(each, scope));
        function.body().forEach(each -> visit(each, scope));
        function.nested().forEach(each -> function(each, scope));
    }

    private void visit(Tree root, Scope scope) {
        Children.walk(List.of(root), node -> switch (node) {
            case Tree.Anonymous anonymous -> {
                visit(anonymous.body(), new Scope(scope, Set.copyOf(anonymous.parameters()), Set.of(), Map.of(), false, false));
                yield false;
            }
            case Tree.BlockClosure block -> {
                Set<String> variables = new HashSet<>(AssignedNames.of(block.body()));
                variables.addAll(block.parameters());
                Scope inside = scope(scope, block.body(), variables, block.nested(), false);
                block.body().forEach(each -> visit(each, inside));
                block.nested().forEach(each -> function(each, inside));
                yield false;
            }
            case Tree.Field field -> visitField(field, scope);
            case Tree.Paren call when call.base() instanceof Tree.Name name -> {
                reference(name.name(), name.begin(), name.end(), scope, !call.arguments().isEmpty());
                call.arguments().forEach(each -> visit(each, scope));
                yield false;
            }
            case Tree.Name name -> {
                reference(name.name(), name.begin(), name.end(), scope, false);
                yield true;
            }
            case Tree.Handle handle -> {
                reference(handle.name(), handle.begin() + 1, handle.end(), scope, true);
                yield true;
            }
            case Tree.Command command -> {
                Span at = at(command);
                reference(command.name(), at.start(), at.end(), scope, false);
                yield true;
            }
            case Tree.FunctionDefinition _ -> false;
            default -> true;
        });
    }

    /** {@code a.b.c}: a variable's field, or the name of something in a package or class. Gives whether to look inside. */
    private boolean visitField(Tree.Field field, Scope scope) {
        List<String> path = new ArrayList<>();
        Tree.Expression base = field;
        while (base instanceof Tree.Field each) {
            path.addFirst(each.name());
            base = each.base();
        }
        if (!(base instanceof Tree.Name root) || scope.hasVariable(root.name())) {
            return true;
        }
        StringBuilder name = new StringBuilder(root.name());
        boolean inPackage = lookup.find(root.name()).map(each -> each.reason().equals("package")).orElse(false);
        for (String part : path) {
            name.append('.').append(part);
            Optional<FunctionLookup.Definition> found = lookup.find(name.toString());
            if (found.isPresent() && !found.get().reason().equals("package")) {
                resolved(name.toString(), found.get());
                return false;
            }
            inPackage |= found.isPresent();
        }
        if (inPackage) {
            unresolved(name.toString(), root.begin(), field.end(), scope);
        }
        return !inPackage;
    }

    // ------------------------------------------------------------- references

    private void reference(String name, int begin, int end, Scope scope, boolean mayDispatch) {
        if (WORDS.contains(name) || scope.hasVariable(name)) {
            return;
        }
        String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
        if (scope.hasFunction(name) || fileNames.contains(name) || fileNames.contains(first)) {
            resolutions.putIfAbsent(name, new Resolution(name, "resolved", "local", source.name()));
            return;
        }
        String imported = scope.imported(first);
        if (imported != null) {
            resolved(name, lookup.find(imported).orElse(new FunctionLookup.Definition("import", "", false)));
            return;
        }
        Optional<FunctionLookup.Definition> found = lookup.find(name)
            .or(() -> lookup.find(first).filter(each -> !each.reason().equals("package")));
        if (found.isPresent()) {
            resolved(name, found.get());
        } else if (mayDispatch && (methodNames.contains(name) || lookup.isMethod(name))) {
            resolutions.putIfAbsent(name, new Resolution(name, "resolved", "method", ""));
        } else if (scope.isOpen()) {
            dependsOnRun = true;
            resolutions.putIfAbsent(name, new Resolution(name, "runtime_dependent", "dynamic workspace", ""));
        } else {
            unresolved(name, begin, end, scope);
        }
    }

    private void resolved(String name, FunctionLookup.Definition definition) {
        resolutions.putIfAbsent(name, new Resolution(name, "resolved", definition.reason(), definition.sourcePath()));
    }

    private void unresolved(String name, int begin, int end, Scope scope) {
        Span span = new Span(source, begin, end);
        // a function may be called before or after the change; only the script's own order is known
        boolean changed = searchChange != null && (!isInScript(scope) || begin > searchChange.start());
        if (changed) {
            dependsOnRun = true;
            resolutions.putIfAbsent(name, new Resolution(name, "runtime_dependent", "search path change", ""));
            findings.add(Finding.warning("RM-RES0002", "cannot resolve `" + name + "` after a runtime environment change",
                "resolution", span, "depends on the search path", "")
                .with(new Finding.Related(searchChange, "the search path changes here")));
            return;
        }
        resolutions.putIfAbsent(name, new Resolution(name, "unresolved", "not found", ""));
        findings.add(Finding.warning("RM-RES0001", "cannot find function `" + name + "`", "resolution", span,
            "not found", "define it, or add its folder with --path"));
    }

    private static boolean isInScript(Scope scope) {
        for (Scope each = scope; each != null; each = each.outer()) {
            if (each.isScript()) {
                return true;
            }
        }
        return false;
    }
}
