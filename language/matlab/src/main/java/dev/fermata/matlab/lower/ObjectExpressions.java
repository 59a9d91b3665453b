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
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.StringArray;
import java.util.ArrayList;
import java.util.List;

/** What expressions become in a program with classes: methods of objects take the place of ranges, brackets and indices. */
final class ObjectExpressions {
    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final ExpressionLowering expressions;

    ObjectExpressions(FunctionLowering lowering, ExpressionLowering expressions) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.expressions = expressions;
    }

    /** A range whose parts may be objects: they may define their own {@code colon}. */
    Node range(Tree.Range e) {
        Local first = new Local("first");
        Local step = new Local("step");
        Local last = new Local("last");
        Local method = new Local("method");
        List<Node> parts = e.step() == null ? List.of(get(first), get(last)) : List.of(get(first), get(step), get(last));
        return block(set(first, expressions.value(e.first())), e.step() == null ? block() : set(step, expressions.value(e.step())), set(last, expressions.value(e.last())),
                set(method, new Node.CallHost(e.at(), Hosts.OBJECT_COLON, parts)),
                when(host(e.at(), Hosts.IS_METHOD, get(method)),
                        expressions.calls().valueOf(e, new Node.CallValue(e.at(), get(method), List.of(constant(1L), new Node.CallHost(0, Hosts.PACK_SHARED, parts)), false)),
                        new Node.CallHost(e.at(), e.step() == null ? Hosts.RANGE2 : Hosts.RANGE3, parts)));
    }

    /** Whether an expression in a matrix may be an object. */
    static boolean mayHoldObject(Tree.Expression e) {
        return !(e instanceof Tree.Number || e instanceof Tree.CharLiteral || e instanceof Tree.StringLiteral || e instanceof Tree.Range);
    }

    /** Objects may define their own {@code horzcat} and {@code vertcat}. */
    Node matrix(Tree.MatrixLiteral e) {
        List<Node> nodes = new ArrayList<>();
        List<Node> lists = new ArrayList<>();
        List<Node> rows = new ArrayList<>();
        for (List<Tree.Expression> row : e.rows()) {
            Local list = new Local("row");
            nodes.add(set(list, expressions.row(row, false)));
            lists.add(get(list));
            rows.add(joined(e, "horzcat", list, new Node.CallHost(e.at(), Hosts.ROW_OF, List.of(get(list)))));
        }
        if (rows.size() == 1) {
            nodes.add(rows.getFirst());
            return block(nodes);
        }
        Local all = new Local("rows");
        nodes.add(when(new Node.CallHost(0, Hosts.ANY_OBJECT, lists), block(set(all, new Node.CallHost(0, Hosts.PACK, rows)),
                joined(e, "vertcat", all, new Node.CallHost(e.at(), Hosts.COLUMN_OF, List.of(get(all))))),
                new Node.CallHost(e.at(), Hosts.MATRIX, lists)));
        return block(nodes);
    }

    private Node joined(Tree.MatrixLiteral e, String name, Local list, Node plain) {
        Local method = new Local("method");
        return block(set(method, host(e.at(), Hosts.JOINER, constant(name), get(list))),
                when(host(e.at(), Hosts.IS_METHOD, get(method)), expressions.calls().valueOf(e, new Node.CallValue(e.at(), get(method), List.of(constant(1L), get(list)), false)), plain));
    }

    /** A statement wants the value of a property, but no result of a method. */
    Node subsref(int at, Local method, Local object, Local chain, Wanted wanted) {
        Node count = wanted.local() == null && !wanted.isOne() ? host(at, Hosts.SUBSREF_OUTPUTS, get(object), get(chain)) : wanted.node();
        return new Node.CallValue(at, get(method), List.of(count, new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(object), get(chain)))), false);
    }

    /** The same as a list: the class may say how many values it has for an index. */
    Node subsrefList(int at, Local method, Local object, Local chain, Wanted wanted) {
        Local counter = new Local("counter");
        Local count = new Local("count");
        String context = wanted.isOne() ? "Expression" : "Statement";
        Node counted = block(set(count, host(at, Hosts.COUNT_OF, new Node.CallValue(at, get(counter), List.of(constant(1L),
                        new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(object), get(chain), constant(StringArray.scalar(context).share())))), false))),
                host(at, Hosts.AS_RESULTS, new Node.CallValue(at, get(method), List.of(get(count),
                        new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(object), get(chain)))), false), get(count)));
        return block(set(counter, host(at, Hosts.INDEXER, get(object), constant("numArgumentsFromSubscript"), constant(lowering.caller()))),
                when(host(at, Hosts.IS_METHOD, get(counter)), counted, subsref(at, method, object, chain, wanted)));
    }

    /** One level below the root of a chain: what stands on its left may be an object with its own indexing too. */
    Node oneLevel(Tree.Expression level, Local base, Wanted wanted, Node plain) {
        boolean isRoot = AssignmentLowering.base(level) instanceof Tree.Name name && scope.find(name.name()) != null;
        if (!scope.file.program.hasIndexers() || !lowering.mayHaveObjects() || isRoot) {
            return plain;
        }
        Local method = new Local("indexer");
        Local chain = new Local("subscripts");
        return block(set(method, host(level.at(), Hosts.INDEXER, get(base), constant("subsref"), constant(lowering.caller()))),
                when(host(level.at(), Hosts.IS_METHOD, get(method)),
                        block(set(chain, subscripts(base, List.of(level))), subsref(level.at(), method, base, chain, wanted)), plain));
    }

    /** The struct array that describes a chain of levels. */
    Node subscripts(Local root, List<Tree.Expression> levels) {
        List<Node> parts = new ArrayList<>();
        for (Tree.Expression level : levels) {
            switch (level) {
                case Tree.Paren paren -> {
                    parts.add(constant("()"));
                    parts.add(expressions.arguments(root, paren.arguments()));
                }
                case Tree.Brace brace -> {
                    parts.add(constant("{}"));
                    parts.add(expressions.arguments(root, brace.arguments()));
                }
                case Tree.Field field -> {
                    parts.add(constant("."));
                    parts.add(constant(field.name()));
                }
                case Tree.DynamicField field -> {
                    parts.add(constant("."));
                    parts.add(host(level.at(), Hosts.FIELD_NAME, expressions.value(field.name())));
                }
                default -> throw new IllegalArgumentException("not a level: " + level);
            }
        }
        return new Node.CallHost(0, Hosts.SUBSCRIPTS, parts);
    }

    /** An object as an index says by its {@code subsindex} which one it means, counted from 0. */
    Node index(Tree.Expression e, Local base, Node index) {
        Local given = new Local("given");
        Local method = new Local("method");
        return block(set(given, index), when(op(e.at(), MatlabOperation.EITHER_OBJECT, get(given), get(given)),
                block(set(method, host(e.at(), Hosts.SUBSINDEX, get(base), get(given))), when(host(e.at(), Hosts.IS_METHOD, get(method)),
                        op(e.at(), MatlabOperation.PLUS, new Node.CallValue(e.at(), get(method), List.of(constant(1L),
                                new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(given)))), false), constant(1.0)), get(given))), get(given)));
    }
}
