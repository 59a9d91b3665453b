package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Global;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.ir.Operation;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the forms of one function's body into nodes. */
final class NodeReader {
    private final IrReader reader;
    private final Map<String, Local> locals;
    private final Map<String, Label> labels = new HashMap<>();

    NodeReader(IrReader reader, Map<String, Local> locals) {
        this.reader = reader;
        this.locals = locals;
    }

    /** {@code around} is the position of the enclosing form, which holds where none is written. */
    Node node(Form form, int around) {
        return switch (form) {
            case Form.Quoted quoted ->
                    new Node.Const(IrReader.Suffix.position(quoted.suffix(), around, quoted.place()), quoted.value());
            case Form.Word word -> atom(word, around);
            case Form.Group group -> group(group, around);
        };
    }

    private Node atom(Form.Word word, int around) {
        int at = IrReader.Suffix.position(word.text(), around, word.place());
        String text = IrReader.Suffix.strip(word.text());
        Items items = new Items(new Form.Group('(', List.of(word), word.place()));
        return switch (text) {
            case "null" -> new Node.Const(at, null);
            case "true" -> new Node.Const(at, true);
            case "false" -> new Node.Const(at, false);
            default -> switch (text.isEmpty() ? ' ' : text.charAt(0)) {
                case '%' -> new Node.GetLocal(at, IrReader.known(locals, text, "local", items));
                case '$' -> new Node.GetGlobal(at, reader.global(text, items));
                default -> new Node.Const(at, constant(text, items));
            };
        };
    }

    private Object constant(String text, Items items) {
        try {
            if (text.startsWith("#")) {
                return reader.object(Integer.parseInt(text.substring(1)), items);
            }
            if (text.endsWith("i")) {
                return Integer.valueOf(text.substring(0, text.length() - 1));
            }
            if (text.endsWith("f")) {
                return Float.valueOf(text.substring(0, text.length() - 1));
            }
            if (text.contains(".") || text.endsWith("NaN") || text.endsWith("Infinity")) {
                return Double.valueOf(text);
            }
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw items.error("'" + text + "' is neither a name nor a constant");
        }
    }

    /** Makes a node of its operands. */
    private interface Maker {
        Node make(List<Node> operands);
    }

    /** What the words of a form before its operands say: the kind of node, and how many operands it has. */
    private record Shape(int least, int most, Maker maker) {
        static Shape exactly(int count, Maker maker) {
            return new Shape(count, count, maker);
        }

        static Shape any(Maker maker) {
            return new Shape(0, Integer.MAX_VALUE, maker);
        }

        static Shape some(Maker maker) {
            return new Shape(1, Integer.MAX_VALUE, maker);
        }
    }

    /** Recurses with small stack frames: the many kinds are told apart in a method that has returned by then. */
    private Node group(Form.Group form, int around) {
        Items items = new Items(form);
        if (form.open() != '(') {
            throw items.error("expected a node");
        }
        String head = items.word("the kind of node");
        int at = IrReader.Suffix.position(head, around, form.place());
        Shape shape = shape(IrReader.Suffix.strip(head), at, items, form.place());
        List<Node> operands = new ArrayList<>();
        while (items.more() && operands.size() < shape.most) {
            operands.add(node(items.next("a node"), at));
        }
        if (operands.size() < shape.least) {
            throw items.error("expected a node");
        }
        items.end();
        return shape.maker.make(operands);
    }

    private Shape shape(String head, int at, Items items, int place) {
        return switch (head) {
            case "set" -> {
                String target = items.word("a local or global");
                if (target.startsWith("$")) {
                    Global global = reader.global(target, items);
                    yield Shape.exactly(1, n -> new Node.SetGlobal(at, global, n.get(0)));
                }
                Local local = IrReader.known(locals, target, "local", items);
                yield Shape.exactly(1, n -> new Node.SetLocal(at, local, n.get(0)));
            }
            case "capture" -> {
                int index = items.number("a capture's index");
                yield Shape.exactly(0, _ -> new Node.GetCapture(at, index));
            }
            case "set-capture" -> {
                int index = items.number("a capture's index");
                yield Shape.exactly(1, n -> new Node.SetCapture(at, index, n.get(0)));
            }
            case "cell" -> Shape.exactly(1, n -> new Node.NewCell(at, n.get(0)));
            case "get-cell" -> Shape.exactly(1, n -> new Node.GetCell(at, n.get(0)));
            case "set-cell" -> Shape.exactly(2, n -> new Node.SetCell(at, n.get(0), n.get(1)));
            case "defined" -> {
                String name = items.string("a variable's name");
                HostMethod error = host(items);
                yield Shape.exactly(1, n -> new Node.CheckDefined(at, n.get(0), name, error));
            }
            case "op" -> {
                Operation operation = reader.operation(operationName(items), items);
                yield Shape.any(n -> new Node.Op(at, operation, n));
            }
            case "call" -> {
                Function function = reader.function(items.sigil('&', "a function"), items);
                yield Shape.any(n -> new Node.CallFunction(at, function, n));
            }
            case "closure" -> {
                Function function = reader.function(items.sigil('&', "a function"), items);
                yield Shape.any(n -> new Node.MakeFunction(at, function, n));
            }
            case "call-value" -> Shape.some(n -> new Node.CallValue(at, n.get(0), rest(n), false));
            case "call-value-awaited" -> Shape.some(n -> new Node.CallValue(at, n.get(0), rest(n), true));
            case "spawn" -> Shape.some(n -> new Node.Spawn(at, n.get(0), rest(n)));
            case "host" -> {
                HostMethod method = host(items);
                yield Shape.any(n -> new Node.CallHost(at, method, n));
            }
            case "await" -> Shape.exactly(1, n -> new Node.Await(at, n.get(0)));
            case "yield" -> Shape.exactly(1, n -> new Node.Yield(at, n.get(0)));
            case "throw" -> Shape.exactly(1, n -> new Node.Throw(at, n.get(0)));
            case "return" -> new Shape(0, 1, n -> new Node.Return(at, optional(n, 0)));
            case "block" -> Shape.any(n -> new Node.Block(at, n));
            case "if" -> new Shape(2, 3, n -> new Node.If(at, n.get(0), n.get(1), optional(n, 2)));
            case "loop" -> loop(items, at);
            case "break" -> {
                Label label = IrReader.known(labels, items.sigil('@', "a label"), "label", items);
                yield Shape.exactly(0, _ -> new Node.Break(at, label));
            }
            case "continue" -> {
                Label label = IrReader.known(labels, items.sigil('@', "a label"), "label", items);
                yield Shape.exactly(0, _ -> new Node.Continue(at, label));
            }
            case "try" -> {
                Local error = IrReader.known(locals, items.takeSecond('%', "the local of the error"), "local", items);
                yield Shape.exactly(2, n -> new Node.Try(at, n.get(0), error, n.get(1)));
            }
            case "finally" -> {
                Local error = items.remaining() < 3 ? null
                        : IrReader.known(locals, items.takeSecond('%', "the local of the error"), "local", items);
                yield Shape.exactly(2, n -> new Node.Finally(at, n.get(0), n.get(1), error));
            }
            default -> throw new IrSyntaxError("unknown kind of node '" + head + "'", place);
        };
    }

    private Shape loop(Items items, int at) {
        String word = items.sigil('@', "a label");
        Label label = new Label(items.nameOr(word.substring(1)));
        // A label stays known behind its loop, so that ill-scoped IR can be written down for the verifier to find.
        if (labels.put(word, label) != null) {
            throw items.error("label " + word + " is declared twice");
        }
        if (items.peek() instanceof Form.Word gap && gap.text().equals("_")) {
            items.word("_");
            return new Shape(1, 2, n -> new Node.Loop(at, label, null, n.get(0), optional(n, 1)));
        }
        return new Shape(2, 3, n -> new Node.Loop(at, label, n.get(0), n.get(1), optional(n, 2)));
    }

    private static Node optional(List<Node> operands, int index) {
        return index < operands.size() ? operands.get(index) : null;
    }

    private static List<Node> rest(List<Node> operands) {
        return operands.subList(1, operands.size());
    }

    private static String operationName(Items items) {
        return items.peek() instanceof Form.Quoted ? items.string("an operation") : items.word("an operation");
    }

    private static HostMethod host(Items items) {
        String path = items.word("a Java method");
        int dot = path.lastIndexOf('.');
        if (dot <= 0) {
            throw items.error("expected Class.method before this, found '" + path + "'");
        }
        Items types = new Items(items.next("[types -> type]"));
        List<ClassDesc> parameters = new ArrayList<>();
        String word = types.word("a type or ->");
        while (!word.equals("->") && !word.equals("~>")) {
            parameters.add(typeOf(word));
            word = types.word("a type or ->");
        }
        ClassDesc result = typeOf(types.word("the result type"));
        types.end();
        return new HostMethod(ClassDesc.of(path.substring(0, dot)), path.substring(dot + 1),
                MethodTypeDesc.of(result, parameters), word.equals("~>"));
    }

    private static ClassDesc typeOf(String text) {
        return switch (text) {
            case "void" -> ConstantDescs.CD_void;
            case "i32" -> ConstantDescs.CD_int;
            case "i64" -> ConstantDescs.CD_long;
            case "f32" -> ConstantDescs.CD_float;
            case "f64" -> ConstantDescs.CD_double;
            case "bool" -> ConstantDescs.CD_boolean;
            case "any" -> ConstantDescs.CD_Object;
            default -> text.endsWith("*") ? typeOf(text.substring(0, text.length() - 1)).arrayType() : ClassDesc.of(text);
        };
    }
}
