package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
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

    private Node group(Form.Group form, int around) {
        Items items = new Items(form);
        if (form.open() != '(') {
            throw items.error("expected a node");
        }
        String head = items.word("the kind of node");
        int at = IrReader.Suffix.position(head, around, form.place());
        Node node = switch (IrReader.Suffix.strip(head)) {
            case "set" -> {
                String target = items.word("a local or global");
                yield target.startsWith("$")
                        ? new Node.SetGlobal(at, reader.global(target, items), one(items, at))
                        : new Node.SetLocal(at, IrReader.known(locals, target, "local", items), one(items, at));
            }
            case "capture" -> new Node.GetCapture(at, items.number("a capture's index"));
            case "set-capture" -> new Node.SetCapture(at, items.number("a capture's index"), one(items, at));
            case "cell" -> new Node.NewCell(at, one(items, at));
            case "get-cell" -> new Node.GetCell(at, one(items, at));
            case "set-cell" -> new Node.SetCell(at, one(items, at), one(items, at));
            case "defined" -> {
                String name = items.string("a variable's name");
                HostMethod error = host(items);
                yield new Node.CheckDefined(at, one(items, at), name, error);
            }
            case "op" -> new Node.Op(at, reader.operation(operationName(items), items), rest(items, at));
            case "call" -> new Node.CallFunction(at, reader.function(items.sigil('&', "a function"), items), rest(items, at));
            case "call-value" -> new Node.CallValue(at, one(items, at), rest(items, at), false);
            case "call-value-awaited" -> new Node.CallValue(at, one(items, at), rest(items, at), true);
            case "host" -> new Node.CallHost(at, host(items), rest(items, at));
            case "closure" -> new Node.MakeFunction(at, reader.function(items.sigil('&', "a function"), items), rest(items, at));
            case "spawn" -> new Node.Spawn(at, one(items, at), rest(items, at));
            case "await" -> new Node.Await(at, one(items, at));
            case "yield" -> new Node.Yield(at, one(items, at));
            case "block" -> new Node.Block(at, rest(items, at));
            case "if" -> new Node.If(at, one(items, at), one(items, at), optional(items, at));
            case "loop" -> loop(items, at);
            case "break" -> new Node.Break(at, IrReader.known(labels, items.sigil('@', "a label"), "label", items));
            case "continue" -> new Node.Continue(at, IrReader.known(labels, items.sigil('@', "a label"), "label", items));
            case "return" -> new Node.Return(at, optional(items, at));
            case "throw" -> new Node.Throw(at, one(items, at));
            case "try" -> new Node.Try(at, one(items, at),
                    IrReader.known(locals, items.sigil('%', "the local of the error"), "local", items), one(items, at));
            case "finally" -> {
                Node body = one(items, at);
                Local error = items.remaining() < 2 ? null
                        : IrReader.known(locals, items.sigil('%', "the local of the error"), "local", items);
                yield new Node.Finally(at, body, one(items, at), error);
            }
            default -> throw new IrSyntaxError("unknown kind of node '" + head + "'", form.place());
        };
        items.end();
        return node;
    }

    private Node loop(Items items, int at) {
        String word = items.sigil('@', "a label");
        Label label = new Label(items.nameOr(word.substring(1)));
        // A label stays known behind its loop, so that ill-scoped IR can be written down for the verifier to find.
        if (labels.put(word, label) != null) {
            throw items.error("label " + word + " is declared twice");
        }
        boolean forever = items.peek() instanceof Form.Word gap && gap.text().equals("_");
        Node condition = forever ? null : one(items, at);
        if (forever) {
            items.word("_");
        }
        return new Node.Loop(at, label, condition, one(items, at), optional(items, at));
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

    private Node one(Items items, int around) {
        return node(items.next("a node"), around);
    }

    private Node optional(Items items, int around) {
        return items.more() ? one(items, around) : null;
    }

    private List<Node> rest(Items items, int around) {
        List<Node> nodes = new ArrayList<>();
        while (items.more()) {
            nodes.add(one(items, around));
        }
        return nodes;
    }
}
