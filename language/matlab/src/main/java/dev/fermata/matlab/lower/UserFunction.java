package dev.fermata.matlab.lower;

import dev.fermata.compiler.ir.Function;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A function of the program. Three IR functions are made of it, each when something first refers to it:
 *
 * <ul>
 * <li><em>first</em>: for at most one result; parameters are the cells of the environment, the declared inputs and, when
 *     the body asks for it, {@code nargout}; the result is the first output's value or UNDEFINED;
 * <li><em>many</em>: for several results; one more parameter, {@code nargout}; the result is an Object[];
 * <li><em>general</em>: the convention of function values, with the environment as captures.
 * </ul>
 */
final class UserFunction {
    final FileScope file;
    final Tree.FunctionDefinition definition;
    /** The function it is nested in; null for one at file level. */
    final UserFunction parent;
    final VariableUse use;
    final Map<String, UserFunction> nested = new LinkedHashMap<>();
    /** Names of this function's variables that nested functions use too. */
    final List<String> shared = new ArrayList<>();
    /** The cells it gets from its ancestors, outermost first. */
    final List<Shared> environment = new ArrayList<>();
    /** The class whose method it is; null otherwise. */
    final ClassDeclaration ownerClass;
    /** The name of a constructor's output, which is the new object; null for other functions. */
    String constructed;
    Function first;
    Function many;
    Function general;

    /** Inputs that a block declares as repeating, other than {@code varargin}: the call's further arguments are dealt out to them. */
    final List<String> repeated;

    private static List<String> repeated(Tree.FunctionDefinition definition) {
        List<String> inputs = definition.inputs().stream().map(Tree.Parameter::name).toList();
        return definition.arguments().stream().filter(block -> block.attributes().contains("Repeating")).flatMap(block -> block.declarations().stream())
                .map(Tree.ArgumentDeclaration::name).filter(name -> !name.equals("varargin") && inputs.contains(name)).toList();
    }

    private static Tree.FunctionDefinition withRest(Tree.FunctionDefinition definition, List<String> repeated) {
        List<Tree.Parameter> inputs = new ArrayList<>(definition.inputs().stream().filter(input -> !repeated.contains(input.name())).toList());
        inputs.add(new Tree.Parameter(definition.at(), "varargin", null));
        return new Tree.FunctionDefinition(definition.at(), definition.name(), definition.outputs(), inputs, definition.arguments(), definition.body(),
                definition.nested(), definition.isAsync(), definition.isIsolated(), definition.endAt());
    }

    /** A variable shared with nested functions. */
    record Shared(UserFunction owner, String name) { }

    UserFunction(FileScope file, Tree.FunctionDefinition definition, UserFunction parent, ClassDeclaration ownerClass) {
        this.file = file;
        this.repeated = repeated(definition);
        this.definition = repeated.isEmpty() ? definition : withRest(definition, repeated);
        this.parent = parent;
        this.ownerClass = ownerClass;
        this.use = VariableUse.of(definition.body());
        for (Tree.FunctionDefinition inner : definition.nested()) {
            nested.put(inner.name(), new UserFunction(file, inner, this, ownerClass));
        }
        if (parent == null) {
            settle();
        }
    }

    /** Finds what is shared, once the whole tree of nested functions is known. */
    private void settle() {
        if (parent != null) {
            environment.addAll(parent.environment);
            parent.shared.forEach(name -> environment.add(new Shared(parent, name)));
        }
        Set<String> own = ownNames();
        for (String name : own) {
            if (nested.values().stream().anyMatch(inner -> inner.uses(name))) {
                shared.add(name);
            }
        }
        nested.values().forEach(UserFunction::settle);
    }

    /** Names that belong to this function and not to an ancestor. */
    Set<String> ownNames() {
        Set<String> names = new LinkedHashSet<>();
        definition.inputs().forEach(input -> names.add(input.name()));
        names.addAll(definition.outputs());
        for (String name : use.assigned) {
            if (!isAncestors(name)) {
                names.add(name);
            }
        }
        names.remove("~");
        return names;
    }

    boolean isAncestors(String name) {
        return environment.stream().anyMatch(shared -> shared.name().equals(name));
    }

    private boolean uses(String name) {
        if (definition.inputs().stream().anyMatch(input -> input.name().equals(name)) || definition.outputs().contains(name)) {
            return false;
        }
        return use.mentioned.contains(name) || use.assigned.contains(name)
                || nested.values().stream().anyMatch(inner -> inner.uses(name));
    }

    String name() {
        return definition.name();
    }

    boolean isVariadic() {
        return !definition.inputs().isEmpty()
                && (definition.inputs().getLast().name().equals("varargin") || optionsOf(definition) != null);
    }

    /** Whether there is an input without a default. */
    boolean needsInputs() {
        List<Tree.Parameter> fixed = definition.inputs().subList(0, definition.inputs().size() - (isVariadic() ? 1 : 0));
        return fixed.stream().anyMatch(input -> input.initial() == null && definition.arguments().stream().flatMap(block -> block.declarations().stream())
                .noneMatch(declaration -> declaration.name().equals(input.name()) && declaration.initial() != null));
    }

    /** The last parameter when an arguments block declares name-value arguments as its fields; otherwise null. */
    static String optionsOf(Tree.FunctionDefinition definition) {
        if (definition.inputs().isEmpty()) {
            return null;
        }
        String last = definition.inputs().getLast().name();
        boolean options = definition.arguments().stream().flatMap(block -> block.declarations().stream())
                .anyMatch(declaration -> declaration.name().startsWith(last + "."));
        return options ? last : null;
    }

    /** Whether it was made for the checks of a declaration; errors do not name it. */
    boolean isCheck() {
        return name().startsWith(ClassDeclaration.CHECK) || name().startsWith(ArgumentChecks.REPEATED);
    }

    /** As errors name it: {@code outer/inner}, {@code Class/method}, {@code Class.staticMethod}; a constructor by its class. */
    String shownName() {
        if (ownerClass == null || isCheck() || constructed != null) {
            return path();
        }
        return ownerClass.name() + (ownerClass.isStatic(name()) ? "." : "/") + path();
    }

    /** The names of the functions it is nested in and its own, as {@code outer/inner}. */
    String path() {
        return parent == null ? name() : parent.path() + "/" + name();
    }

    boolean hasVarargout() {
        return !definition.outputs().isEmpty() && definition.outputs().getLast().equals("varargout");
    }

    int inputs() {
        return definition.inputs().size();
    }

    /** Declared outputs without varargout. */
    int plainOutputs() {
        return definition.outputs().size() - (hasVarargout() ? 1 : 0);
    }

    @Override
    public String toString() {
        return name();
    }

    /** It is to be lowered again when something calls it. */
    void forgetLowering() {
        first = null;
        many = null;
        general = null;
        nested.values().forEach(UserFunction::forgetLowering);
    }
}
