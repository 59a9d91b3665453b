package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** Lowers {@code arguments} blocks: defaults, sizes, classes, validators, in that order. */
final class ArgumentChecks {
    /** Begins the names of functions that check one of several arguments; the library puts the position into their messages. */
    static final String REPEATED = "repeated.";

    private final FunctionLowering lowering;

    ArgumentChecks(FunctionLowering lowering) {
        this.lowering = lowering;
    }

    void lower(Tree.FunctionDefinition function, List<Node> nodes) {
        String options = UserFunction.optionsOf(function);
        if (options != null) {
            collectOptions(function, options, nodes);
        }
        for (Tree.ArgumentBlock block : function.arguments()) {
            if (block.attributes().contains("Output")) {
                continue;
            }
            if (block.attributes().contains("Repeating") && !lowering.scope.function.repeated.isEmpty()) {
                repeating(function, block, nodes);
                continue;
            }
            for (Tree.ArgumentDeclaration declaration : block.declarations()) {
                if (declaration.name().indexOf('.') >= 0) {
                    option(function, declaration, nodes);
                } else if (!declaration.name().equals("varargin")) {
                    positional(function, declaration, nodes, block.attributes().contains("Repeating"));
                }
            }
        }
    }

    /** What the function returns, in the declared size and class; outputs without a value are left as they are. */
    void outputs(Tree.FunctionDefinition function, boolean all, List<Node> nodes) {
        for (Tree.ArgumentBlock block : function.arguments()) {
            for (Tree.ArgumentDeclaration d : block.attributes().contains("Output") ? block.declarations() : List.<Tree.ArgumentDeclaration>of()) {
                int position = function.outputs().indexOf(d.name());
                if (position < 0 || position > 0 && !all || d.name().equals("varargout")) {
                    continue;
                }
                Variable variable = lowering.variable(d.name());
                List<Node> checks = new ArrayList<>();
                String place = "output " + (position + 1);
                FunctionScope.Point before = lowering.scope.point();
                if (d.size() != null || d.className() != null) {
                    checks.add(lowering.store(variable, converted(d, lowering.raw(variable), place)));
                }
                lowering.scope.assigned.add(variable);
                validators(d, place, checks, lowering.raw(variable));
                lowering.scope.restore(before);
                if (!checks.isEmpty()) {
                    nodes.add(when(host(d.at(), Hosts.IS_DEFINED, lowering.raw(variable)), FunctionLowering.asVoid(block(checks)), null));
                }
            }
        }
    }

    private static int position(Tree.FunctionDefinition function, String name) {
        for (int i = 0; i < function.inputs().size(); i++) {
            if (function.inputs().get(i).name().equals(name)) {
                boolean isConstructor = function.inputs().getFirst().name().equals(ClassDeclaration.SELF);
                return isConstructor ? i : i + 1;
            }
        }
        return 0;
    }

    private void positional(Tree.FunctionDefinition function, Tree.ArgumentDeclaration d, List<Node> nodes, boolean repeating) {
        int position = position(function, d.name());
        if (position == 0) {
            throw lowering.problem(new Tree.Name(d.at(), 0, 0, d.name()), "RunMat:FunctionArgumentValidationUnknown",
                    "arguments block declaration '" + d.name() + "' does not match a function input");
        }
        Variable variable = lowering.variable(d.name());
        if (repeating) {
            return;
        }
        if (d.initial() != null) {
            FunctionScope.Point before = lowering.scope.point();
            Node initial = lowering.store(variable, lowering.expressions.shared(d.initial()));
            lowering.scope.restore(before);
            nodes.add(when(host(d.at(), Hosts.IS_UNDEFINED, lowering.raw(variable)), initial, null));
        } else {
            nodes.add(when(host(d.at(), Hosts.IS_UNDEFINED, lowering.raw(variable)), host(d.at(), Hosts.NOT_ENOUGH_INPUTS), null));
        }
        lowering.scope.assigned.add(variable);
        String place = function.name().startsWith(ClassDeclaration.CHECK)
                ? "property " + d.name() + " " + lowering.scope.function.ownerClass.simpleName() : function.name().startsWith(REPEATED) ? "position 0" : "position " + position;
        if (d.size() != null || d.className() != null) {
            nodes.add(lowering.store(variable, converted(d, lowering.raw(variable), place)));
        }
        validators(d, place, nodes, lowering.raw(variable));
    }

    /** The declared size as {@link dev.fermata.matlab.function.Validation} takes it. */
    static String size(Tree.ArgumentDeclaration d) {
        StringBuilder size = new StringBuilder();
        if (d.size() != null) {
            d.size().forEach(n -> size.append(size.isEmpty() ? "" : ",").append(n == null ? ":" : n.toString()));
        }
        return size.toString();
    }

    /** Each declared name gets a cell of every so many of the further arguments, which are checked one by one. */
    private void repeating(Tree.FunctionDefinition function, Tree.ArgumentBlock block, List<Node> nodes) {
        Variable rest = lowering.variable("varargin");
        int count = block.declarations().size();
        for (int i = 0; i < count; i++) {
            Tree.ArgumentDeclaration d = block.declarations().get(i);
            Tree.FunctionDefinition checking = new Tree.FunctionDefinition(d.at(), REPEATED + d.name(), List.of(d.name()),
                    List.of(new Tree.Parameter(d.at(), d.name(), null)), List.of(new Tree.ArgumentBlock(d.at(), List.of(), List.of(d))),
                    List.of(), List.of(), false, false, d.at());
            UserFunction check = new UserFunction(lowering.scope.file, checking, null, lowering.scope.function.ownerClass);
            Node handle = host(d.at(), Hosts.NAMED, lowering.expressions.calls().functionValue(d.at(), check), constant(checking.name()),
                    constant(FunctionHandle.Kind.SIMPLE));
            nodes.add(lowering.store(lowering.variable(d.name()), new Node.CallValue(d.at(), host(d.at(), Hosts.FIND_FUNCTION, constant("__repeated_arguments")),
                    List.of(constant(1L), new Node.CallHost(0, Hosts.PACK_SHARED, List.of(handle, lowering.raw(rest), constant((double) (i + 1)), constant((double) count),
                            constant((double) (function.inputs().size() - 1))))), false)));
        }
    }

    private Node converted(Tree.ArgumentDeclaration d, Node value, String place) {
        Local given = new Local("given");
        Node checked = host(d.at(), Hosts.VALIDATED, get(given), constant(size(d)), constant(d.className() == null ? "" : d.className()), constant(place));
        if (d.className() == null || !lowering.mayHaveObjects()
                || !(lowering.resolveQualified(d.className()) instanceof Callee.Construct(ClassDeclaration declaration))) {
            return block(set(given, value), checked);
        }
        if (!declaration.definition.enumerations().isEmpty()) { // names become members, which must have been made
            return block(set(given, value), set(new Local("unused"), lowering.expressions.calls().classes().begun(d.at(), d.className())), checked);
        }
        Node made = new Node.Try(d.at(), FunctionLowering.asVoid(set(given, lowering.expressions.calls().classes().made(d.at(), declaration, get(given)))),
                new Local("error"), FunctionLowering.asVoid(block())); // what cannot be made is found by the check
        return block(set(given, value), when(host(d.at(), Hosts.IS_OF_CLASS, get(given), constant(declaration.name())), FunctionLowering.asVoid(block()), FunctionLowering.asVoid(made)), checked);
    }

    private void validators(Tree.ArgumentDeclaration d, String place, List<Node> nodes, Node value) {
        for (Tree.Expression validator : d.validators()) {
            Tree.Expression call = validator;
            checkKnown(validator);
            if (validator instanceof Tree.Name name) {
                call = new Tree.Paren(name.at(), name.begin(), name.end(), name, List.of(reference(d)));
            }
            Local error = new Local("error");
            Node body = FunctionLowering.asVoid(set(new Local("unused"), call instanceof Tree.Paren paren
                    ? lowering.expressions.indices().parenResult(paren, Wanted.NONE) : lowering.expressions.value(call)));
            nodes.add(new Node.Try(d.at(), body, error, new Node.Throw(d.at(), host(d.at(), Hosts.INVALID_ARGUMENT, get(error), constant(place)))));
        }
    }

    private void checkKnown(Tree.Expression validator) {
        Tree.Expression called = validator instanceof Tree.Paren call ? call.base() : validator;
        if (called instanceof Tree.Name name && lowering.resolve(name.name()) instanceof Callee.Unknown) {
            throw lowering.problem(validator, "RunMat:FunctionArgumentValidationUnknownValidator", "unknown validation function '" + name.name() + "'");
        }
    }

    /** The declared argument as an expression. */
    private static Tree.Expression reference(Tree.ArgumentDeclaration d) {
        int dot = d.name().indexOf('.');
        Tree.Expression name = new Tree.Name(d.at(), 0, 0, dot < 0 ? d.name() : d.name().substring(0, dot));
        return dot < 0 ? name : new Tree.Field(d.at(), 0, 0, name, d.name().substring(dot + 1));
    }

    /** The surplus arguments become the fields of a struct. */
    private void collectOptions(Tree.FunctionDefinition function, String options, List<Node> nodes) {
        List<String> names = new ArrayList<>();
        function.arguments().forEach(block -> block.declarations().forEach(d -> {
            if (d.name().startsWith(options + ".")) {
                names.add(d.name().substring(options.length() + 1));
            }
        }));
        Variable variable = lowering.variable(options);
        nodes.add(lowering.store(variable, host(function.at(), Hosts.OPTIONS, lowering.raw(variable), constant(String.join(" ", names)))));
    }

    private void option(Tree.FunctionDefinition function, Tree.ArgumentDeclaration d, List<Node> nodes) {
        Tree.Expression reference = reference(d);
        Variable variable = lowering.variable(AssignmentLowering.root(reference));
        String field = d.name().substring(d.name().indexOf('.') + 1);
        List<Node> checks = new ArrayList<>();
        if (d.initial() != null) {
            nodes.add(when(host(d.at(), Hosts.HAS_FIELD, lowering.raw(variable), constant(field)), block(),
                    lowering.assignments.store(reference, lowering.expressions.shared(d.initial()))));
        }
        if (d.size() != null || d.className() != null) {
            checks.add(lowering.assignments.store(reference, converted(d, lowering.expressions.value(reference), "name " + field)));
        }
        validators(d, "name " + field, checks, lowering.raw(variable));
        if (!checks.isEmpty()) {
            nodes.add(when(host(d.at(), Hosts.HAS_FIELD, lowering.raw(variable), constant(field)), FunctionLowering.asVoid(block(checks)), null));
        }
    }
}
