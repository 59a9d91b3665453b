package dev.fermata.example.tally;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Undefined;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns the syntax tree of one function into IR. */
final class Lowering {
    private static final HostMethod PRINT = HostMethod.of(TallyMethods.class, "print", void.class, Object.class);
    private static final HostMethod SLEEP = HostMethod.suspending(TallyMethods.class, "sleep", Object.class, Object.class);

    private final Source source;
    private final Variables variables;

    private Lowering(Source source, Variables variables) {
        this.source = source;
        this.variables = variables;
    }

    /** The program as a function without parameters. */
    static Function program(Source source) {
        Tree.FunctionLiteral program = Parser.parse(source);
        Variables variables = new Variables(null, program.shared());
        for (Tree statement : ((Tree.Block) program.body()).statements()) {
            if (statement instanceof Tree.Let let) {
                variables.declareGlobal(let.name()); // functions may mention variables that are declared further down
            }
        }
        return new Lowering(source, variables).function(program, List.of());
    }

    private Function function(Tree.FunctionLiteral tree, List<Local> parameters) {
        List<Node> nodes = new ArrayList<>();
        for (Local parameter : parameters) {
            nodes.addAll(variables.adopt(tree.at(), parameter));
        }
        for (Tree statement : ((Tree.Block) tree.body()).statements()) {
            nodes.add(lower(statement));
        }
        nodes.add(new Node.Return(tree.at(), null));
        return new Function(tree.name(), source.name(), parameters, variables.captureCount(), Function.Kind.PLAIN)
                .position(tree.at()).body(new Node.Block(tree.at(), nodes));
    }

    private Node lower(Tree tree) {
        int at = tree.at();
        return switch (tree) {
            case Tree.Literal t -> new Node.Const(at, t.value());
            case Tree.Name t -> known(variables.read(at, t.name()), t.name(), at);
            case Tree.Operator t -> new Node.Op(at, t.operation(), lower(t.operands()));
            case Tree.Logic t -> t.and()
                    ? new Node.If(at, lower(t.left()), lower(t.right()), new Node.Const(at, false))
                    : new Node.If(at, lower(t.left()), new Node.Const(at, true), lower(t.right()));
            case Tree.Call t -> new Node.CallValue(at, lower(t.callee()), lower(t.arguments()), false);
            case Tree.Spawn t -> new Node.Spawn(at, lower(t.call().callee()), lower(t.call().arguments()));
            case Tree.Await t -> new Node.Await(at, lower(t.value()));
            case Tree.Sleep t -> new Node.CallHost(at, SLEEP, List.of(lower(t.millis())));
            case Tree.Print t -> new Node.CallHost(at, PRINT, List.of(lower(t.value())));
            case Tree.Let t when t.value() instanceof Tree.FunctionLiteral -> new Node.Block(at, List.of(
                    variables.declare(at, t.name(), new Node.Const(at, Undefined.UNDEFINED)), // so that it can call itself
                    variables.assign(at, t.name(), lower(t.value()))));
            case Tree.Let t -> variables.declare(at, t.name(), lower(t.value()));
            case Tree.Assign t -> known(variables.assign(at, t.name(), lower(t.value())), t.name(), at);
            case Tree.FunctionLiteral t -> closure(t);
            case Tree.If t -> new Node.If(at, lower(t.condition()), lower(t.then()),
                    t.otherwise() == null ? null : lower(t.otherwise()));
            case Tree.While t -> new Node.Loop(at, new Label("while"), lower(t.condition()), lower(t.body()), null);
            case Tree.Try t -> attempt(t);
            case Tree.Throw t -> new Node.Throw(at, lower(t.value()));
            case Tree.Return t -> new Node.Return(at, lower(t.value()));
            case Tree.Block t -> {
                variables.openBlock();
                Node block = new Node.Block(at, lower(t.statements()));
                variables.closeBlock();
                yield block;
            }
        };
    }

    private List<Node> lower(List<Tree> trees) {
        return trees.stream().map(this::lower).toList();
    }

    private Node closure(Tree.FunctionLiteral tree) {
        Variables inner = new Variables(variables, tree.shared());
        Function function = new Lowering(source, inner).function(tree, tree.parameters().stream().map(Local::new).toList());
        return new Node.MakeFunction(tree.at(), function, variables.capturesFor(tree.at(), inner));
    }

    private Node attempt(Tree.Try tree) {
        int at = tree.at();
        Node body = lower(tree.body());
        Local error = new Local(tree.error());
        variables.openBlock();
        List<Node> handler = new ArrayList<>(variables.adopt(at, error));
        handler.add(lower(tree.handler()));
        variables.closeBlock();
        return new Node.Try(at, body, error, new Node.Block(at, handler));
    }

    private Node known(Node node, String name, int at) {
        if (node == null) {
            throw Token.problem("There is no variable " + name, Span.at(source, at));
        }
        return node;
    }
}
