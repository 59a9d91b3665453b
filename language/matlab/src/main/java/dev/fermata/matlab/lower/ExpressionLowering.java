package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.op;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.function.Members;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import dev.fermata.matlab.value.IntegerArray;
import dev.fermata.matlab.value.MatlabClass;
import dev.fermata.matlab.value.StringArray;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Lowers expressions: to one value, or to a list of results. */
final class ExpressionLowering {
    private static final Object COLON = CharArray.of(":").share();
    /** Up to this size a literal exponent that is whole is known to be so. */
    private static final int INTEGER_POWER_MAX = 1024;

    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final CallLowering calls;
    private final ObjectExpressions objects;
    private final IndexLowering indices;
    private final ChainLowering chains;
    /** What {@code end} refers to, innermost first. */
    private final Deque<Indexed> bases = new ArrayDeque<>();

    /** An index expression: the indexed value and the place among its indices. */
    private record Indexed(Local base, int position, int count) { }

    ExpressionLowering(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.calls = new CallLowering(lowering, this);
        this.objects = new ObjectExpressions(lowering, this);
        this.indices = new IndexLowering(lowering, this, calls, objects);
        this.chains = new ChainLowering(lowering, this);
    }

    CallLowering calls() {
        return calls;
    }

    ObjectExpressions objects() {
        return objects;
    }

    IndexLowering indices() {
        return indices;
    }

    // ------------------------------------------------------------ one value

    /** Exactly one value. */
    Node value(Tree.Expression expression) {
        if (expression instanceof Tree.Binary || expression instanceof Tree.Unary || expression instanceof Tree.Paren) {
            Node chain = chains.lower(expression);
            if (chain != null) {
                return chain;
            }
        }
        return switch (expression) {
            case Tree.Number e -> e.imaginary() ? constant(DoubleArray.scalar(0, e.value()).share()) : constant(e.value());
            case Tree.IntegerLiteral e -> constant(IntegerArray.scalar(Objects.requireNonNull(MatlabClass.of(e.className())), e.bits()).share());
            case Tree.CharLiteral e -> constant(CharArray.of(e.text()).share());
            case Tree.StringLiteral e -> constant(StringArray.scalar(e.text()).share());
            case Tree.Name e -> name(e);
            case Tree.End e -> end(e);
            case Tree.Colon _ -> constant(COLON);
            case Tree.Parenthesized e -> value(e.inner());
            case Tree.Binary e -> binary(e);
            case Tree.Unary e -> unary(e);
            case Tree.ShortCircuit e -> shortCircuit(e);
            case Tree.Range e when lowering.mayHaveObjects() && !(e.first() instanceof Tree.Number && e.last() instanceof Tree.Number) -> objects.range(e);
            case Tree.Range e -> e.step() == null ? host(e.at(), Hosts.RANGE2, value(e.first()), value(e.last()))
                    : host(e.at(), Hosts.RANGE3, value(e.first()), value(e.step()), value(e.last()));
            case Tree.MatrixLiteral e -> matrix(e);
            case Tree.CellLiteral e -> new Node.CallHost(e.at(), Hosts.CELL_MATRIX, rows(e.rows(), true));
            case Tree.Paren e -> indices.paren(e);
            case Tree.Brace e -> indices.brace(e);
            case Tree.Field e -> host(e.at(), Hosts.SINGLE, indices.list(e, Wanted.ONE, false));
            case Tree.DynamicField e -> host(e.at(), Hosts.SINGLE, indices.list(e, Wanted.ONE, false));
            case Tree.NamedArgument e -> throw lowering.problem(e, "RunMat:NameValueArgumentContext",
                    "name-value arguments are only valid inside function calls");
            case Tree.Handle e -> calls.handle(e);
            case Tree.Anonymous e -> lowering.closures.anonymous(e);
            case Tree.BlockClosure e -> lowering.closures.blockClosure(e);
            case Tree.Async e -> lowering.closures.async(e);
            case Tree.MetaClass e -> calls.metaClass(e);
            case Tree.FieldsLiteral e -> fields(e);
            case Tree.SuperMethod e -> calls.classes().superMethod(e, List.of(), Wanted.ONE);
        };
    }

    /** A value that is stored, passed or captured: it gets a second holder unless it was just made. */
    Node shared(Tree.Expression expression) {
        Node node = value(expression);
        return isFresh(expression) ? node : op(expression.at(), MatlabOperation.SHARE, node);
    }

    /** The right side of an assignment: of a list of values it takes the first. */
    Node assigned(Tree.Expression expression) {
        if (!mayExpand(expression)) {
            return shared(expression);
        }
        Node first = expression instanceof Tree.Brace brace && indices.isSimple(brace) ? indices.content(brace, Hosts.FIRST_CONTENT)
                : host(expression.at(), Hosts.FIRST_LISTED, indices.list(expression, Wanted.ONE, false));
        return op(expression.at(), MatlabOperation.SHARE, first);
    }

    /** Whether the value of an expression is held by nothing else (calls see to that themselves). */
    boolean isFresh(Tree.Expression expression) {
        return switch (expression) {
            case Tree.Number _, Tree.IntegerLiteral _, Tree.CharLiteral _, Tree.StringLiteral _, Tree.Binary _, Tree.ShortCircuit _,
                 Tree.Range _, Tree.CellLiteral _, Tree.Anonymous _, Tree.BlockClosure _, Tree.Handle _, Tree.Async _,
                 Tree.MetaClass _, Tree.FieldsLiteral _, Tree.End _ -> true;
            case Tree.Parenthesized e -> isFresh(e.inner());
            case Tree.Name e -> scope.find(e.name()) == null;
            case Tree.Paren e -> e.base() instanceof Tree.Name name && scope.find(name.name()) == null;
            default -> false;
        };
    }

    Node name(Tree.Name e) {
        Variable variable = scope.find(e.name());
        if (variable == null && isFoundAtRunTime(e.name())) {
            return calls.valueOf(e, nameAtRunTime(e, Wanted.ONE));
        }
        return variable != null ? lowering.read(e.at(), variable) : calls.call(e.at(), e.name(), List.of(), e);
    }

    /** Whether a name that means nothing here may be a variable that evaluated text has made. */
    boolean isFoundAtRunTime(String name) {
        return scope.workspace != null && !SpecialCalls.hasMeaning(name) && lowering.resolve(name) instanceof Callee.Unknown(String meant) && meant.equals(name)
                && !lowering.program.isScript(scope.file, name);
    }

    /** The variable of a name, or the result of calling the function of that name. */
    Node nameAtRunTime(Tree.Name e, Wanted wanted) {
        Local value = new Local("named");
        return block(set(value, host(e.at(), Hosts.FIND_NAME, get(scope.workspace), constant(e.name()))),
                when(host(e.at(), Hosts.IS_METHOD, get(value)),
                        new Node.CallValue(e.at(), get(value), List.of(wanted.node(), constant(Members.NO_ARGUMENTS)), false), get(value)));
    }

    private Node end(Tree.End e) {
        Indexed place = bases.peek();
        if (place == null) {
            throw lowering.problem(e, "RunMat:SyntaxError", "Illegal use of reserved keyword \"end\".");
        }
        Node plain = host(e.at(), Hosts.END_OF, get(place.base()), constant(place.position() + 1), constant(place.count()));
        if (!lowering.mayHaveObjects()) {
            return plain;
        }
        Local method = new Local("method");
        return block(set(method, host(e.at(), Hosts.OVERLOAD, constant("end"), new Node.CallHost(0, Hosts.PACK, List.of(get(place.base()))))),
                when(host(e.at(), Hosts.IS_METHOD, get(method)),
                        new Node.CallValue(e.at(), get(method), List.of(constant(1L), new Node.CallHost(0, Hosts.PACK_SHARED,
                                List.of(get(place.base()), constant((double) (place.position() + 1)), constant((double) place.count())))), false), plain));
    }

    private boolean mayBeObject(Tree.Expression e) {
        return lowering.mayHaveObjects() && !(e instanceof Tree.Number) && !(e instanceof Tree.CharLiteral);
    }

    private Node unary(Tree.Unary e) {
        MatlabOperation operation = MatlabOperation.ofOperator(e.name());
        if (!mayBeObject(e.operand())) {
            return op(e.at(), operation, value(e.operand()));
        }
        Local operand = new Local("operand");
        return block(set(operand, value(e.operand())), when(op(e.at(), MatlabOperation.EITHER_OBJECT, get(operand), get(operand)),
                calls.valueOf(e, new Node.CallValue(e.at(), host(e.at(), Hosts.OPERATOR_METHOD, constant(e.name()), get(operand), constant(null)),
                        List.of(constant(1L), new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(operand)))), false)),
                op(e.at(), operation, get(operand))));
    }

    private Node binary(Tree.Binary e) {
        if (mayBeObject(e.left()) || mayBeObject(e.right())) {
            Local left = new Local("left");
            Local right = new Local("right");
            return block(set(left, value(e.left())), set(right, value(e.right())),
                    when(op(e.at(), MatlabOperation.EITHER_OBJECT, get(left), get(right)),
                            calls.valueOf(e, new Node.CallValue(e.at(), host(e.at(), Hosts.OPERATOR_METHOD, constant(e.name()), get(left), get(right)),
                                    List.of(constant(1L), new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(left), get(right)))), false)),
                            op(e.at(), operation(e), get(left), get(right))));
        }
        return op(e.at(), operation(e), value(e.left()), value(e.right()));
    }

    static MatlabOperation operation(Tree.Binary e) {
        boolean elementwise = e.name().equals("power");
        if ((elementwise || e.name().equals("mpower")) && isInteger(e.right())) {
            return elementwise ? MatlabOperation.INTEGER_POWERS : MatlabOperation.INTEGER_POWER;
        }
        return MatlabOperation.ofOperator(e.name());
    }

    private static boolean isInteger(Tree.Expression e) {
        return e instanceof Tree.Number number && !number.imaginary() && number.value() == Math.rint(number.value())
                && Math.abs(number.value()) <= INTEGER_POWER_MAX;
    }

    private Node shortCircuit(Tree.ShortCircuit e) {
        Node left = op(e.left().at(), MatlabOperation.SCALAR_TRUTH, value(e.left()));
        FunctionScope.Point before = scope.point();
        Node right = op(e.right().at(), MatlabOperation.SCALAR_TRUTH, value(e.right()));
        scope.restore(before);
        return e.isAnd() ? new Node.If(e.at(), left, right, constant(false)) : new Node.If(e.at(), left, constant(true), right);
    }

    /** A condition: a node of type bool. {@code &} and {@code |} of scalars short-circuit here. */
    Node condition(Tree.Expression e) {
        return op(e.at(), MatlabOperation.TRUTH, value(e));
    }

    private Node matrix(Tree.MatrixLiteral e) {
        Object literal = MatrixConstant.of(e);
        if (literal != null) {
            return constant(literal);
        }
        if (lowering.mayHaveObjects() && e.rows().stream().anyMatch(row -> row.stream().anyMatch(ObjectExpressions::mayHoldObject))) {
            return objects.matrix(e);
        }
        if (e.rows().size() == 1) {
            Node row = row(e.rows().getFirst(), false);
            return row instanceof Node.CallHost call && call.method() == Hosts.PACK
                    ? new Node.CallHost(e.at(), Hosts.ROW, call.arguments())
                    : new Node.CallHost(e.at(), Hosts.ROW_OF, List.of(row));
        }
        return new Node.CallHost(e.at(), Hosts.MATRIX, rows(e.rows(), false));
    }

    private List<Node> rows(List<List<Tree.Expression>> rows, boolean share) {
        return rows.stream().map(row -> row(row, share)).toList();
    }

    /** A list of the values of several expressions. */
    Node row(List<Tree.Expression> row, boolean share) {
        boolean expands = false;
        List<Node> nodes = new ArrayList<>();
        for (Tree.Expression element : row) {
            expands |= mayExpand(element);
            nodes.add(mayExpand(element) ? indices.list(element) : share ? shared(element) : value(element));
        }
        return new Node.CallHost(0, expands ? share ? Hosts.FLAT_SHARED : Hosts.FLAT : Hosts.PACK, nodes);
    }

    private Node fields(Tree.FieldsLiteral e) {
        List<Node> arguments = new ArrayList<>();
        if (e.className() != null) {
            arguments.add(constant(CharArray.of(e.className()).share()));
        }
        for (int i = 0; i < e.names().size(); i++) {
            arguments.add(constant(e.names().get(i)));
            arguments.add(shared(e.values().get(i)));
        }
        return new Node.CallHost(e.at(), e.className() == null ? Hosts.STRUCT_LITERAL : Hosts.OBJECT_LITERAL, arguments);
    }

    /** One index, with {@code end} bound to the base. */
    Node indexValue(Local base, Tree.Expression argument, int position, int count) {
        bases.push(new Indexed(base, position, count));
        Node node = argument instanceof Tree.NamedArgument named ? value(named.value()) : value(argument);
        bases.pop();
        boolean mayBeObject = argument instanceof Tree.Name || argument instanceof Tree.Paren || argument instanceof Tree.Field;
        return mayBeObject && lowering.mayHaveObjects() ? objects.index(argument, base, node) : node;
    }

    /** All indices or arguments as a list; {@code base} may be null when {@code end} belongs to an outer index. */
    Node arguments(Local base, List<Tree.Expression> arguments) {
        List<Node> nodes = new ArrayList<>();
        boolean expands = false;
        for (int i = 0; i < arguments.size(); i++) {
            Tree.Expression argument = arguments.get(i);
            if (base != null) {
                bases.push(new Indexed(base, i, arguments.size()));
            }
            if (argument instanceof Tree.NamedArgument named) {
                nodes.add(constant(StringArray.scalar(named.name()).share()));
                nodes.add(shared(named.value()));
            } else if (mayExpand(argument)) {
                expands = true;
                nodes.add(indices.list(argument));
            } else {
                nodes.add(shared(argument));
            }
            if (base != null) {
                bases.pop();
            }
        }
        return new Node.CallHost(0, expands ? Hosts.FLAT_SHARED : Hosts.PACK, nodes);
    }

    static boolean expands(List<Tree.Expression> arguments) {
        return arguments.stream().anyMatch(a -> mayExpand(a) || a instanceof Tree.NamedArgument);
    }

    /** Whether an expression in a list may stand for any number of values. */
    static boolean mayExpand(Tree.Expression e) {
        return e instanceof Tree.Brace || e instanceof Tree.Field || e instanceof Tree.DynamicField;
    }

    // ------------------------------------------------------- several results

    /**
     * {@code wanted} results as an Object[], at least as many.
     *
     * @param wanted a node of type i64
     */
    Node results(Tree.Expression expression, Node wanted) {
        return switch (expression) {
            case Tree.Parenthesized e -> host(e.at(), Hosts.RESULTS_OF, value(e), wanted);
            case Tree.Name e when scope.find(e.name()) == null -> calls.results(e.at(), e.name(), List.of(), wanted);
            case Tree.Paren e -> parenResults(e, wanted);
            case Tree.Field e -> {
                Node qualified = calls.qualifiedResults(e, List.of(), wanted);
                yield qualified != null ? qualified : calls.perhapsQualified(e, List.of(), wanted, true, () -> listed(e, wanted));
            }
            case Tree.Brace e -> listed(e, wanted);
            case Tree.DynamicField e -> listed(e, wanted);
            default -> host(expression.at(), Hosts.RESULTS_OF, value(expression), wanted);
        };
    }

    /** A list of values; a class with its own indexing is asked for as many as are wanted. */
    private Node listed(Tree.Expression e, Node wanted) {
        if (!scope.file.program.hasIndexers()) {
            return host(e.at(), Hosts.RESULTS_OF, indices.list(e), wanted);
        }
        Local count = new Local("wanted");
        return block(set(count, wanted), host(e.at(), Hosts.RESULTS_OF, indices.list(e, Wanted.of(count), false), get(count)));
    }

    private Node parenResults(Tree.Paren e, Node wanted) {
        if (e.base() instanceof Tree.Name name && scope.find(name.name()) == null) {
            return calls.results(e.at(), name.name(), e.arguments(), wanted);
        }
        if (e.base() instanceof Tree.Field field) {
            Node qualified = calls.qualifiedResults(field, e.arguments(), wanted);
            return qualified != null ? qualified : calls.perhapsQualified(field, e.arguments(), wanted, true, () -> indexedResults(e, wanted));
        }
        return indexedResults(e, wanted);
    }

    private Node indexedResults(Tree.Paren e, Node wanted) {
        Local base = new Local("base");
        Local list = new Local("arguments");
        Local count = new Local("wanted");
        return block(set(count, wanted), set(base, indices.calledBase(e)), set(list, arguments(base, e.arguments())),
                when(op(e.at(), MatlabOperation.IS_CALLABLE, get(base)),
                        host(e.at(), Hosts.AS_RESULTS, new Node.CallValue(e.at(), callee(e.at(), get(base)), List.of(get(count), get(list)), false), get(count)),
                        host(e.at(), Hosts.RESULTS_OF, host(e.at(), Hosts.INDEX_LIST, get(base), get(list)), get(count))));
    }

    /** A value to be called: a block that awaits is another function for code that must not. */
    Node callee(int at, Node value) {
        return scope.refusesAwait && scope.file.program.mentionsAwait() ? host(at, Hosts.PLAIN_CALLEE, value) : value;
    }
}
