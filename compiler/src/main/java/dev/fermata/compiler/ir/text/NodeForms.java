package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Label;
import dev.fermata.compiler.ir.Node;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.List;

/** Turns the nodes of one function into forms. */
final class NodeForms {
    private final IrPrinter printer;
    private final Names locals;
    private final Names labels = new Names('@');

    NodeForms(IrPrinter printer, Names locals) {
        this.printer = printer;
        this.locals = locals;
    }

    /** {@code around} is the position of the enclosing form, which need not be repeated. */
    Form form(Node node, int around) {
        String at = printer.suffix(node.at(), around);
        return switch (node) {
            case Node.Const constant -> constant(constant.value(), at);
            case Node.GetLocal get -> new Form.Word(locals.word(get.local(), get.local().name()) + at);
            case Node.GetGlobal get -> new Form.Word(printer.globalWord(get.global()) + at);
            case Node.SetLocal set -> new Line("set", at, node)
                    .word(locals.word(set.local(), set.local().name())).node(set.value()).end();
            case Node.SetGlobal set -> new Line("set", at, node).word(printer.globalWord(set.global())).node(set.value()).end();
            case Node.GetCapture get -> new Line("capture", at, node).word(get.index()).end();
            case Node.SetCapture set -> new Line("set-capture", at, node).word(set.index()).node(set.value()).end();
            case Node.NewCell cell -> new Line("cell", at, node).node(cell.value()).end();
            case Node.GetCell get -> new Line("get-cell", at, node).node(get.cell()).end();
            case Node.SetCell set -> new Line("set-cell", at, node).node(set.cell()).node(set.value()).end();
            case Node.CheckDefined check -> new Line("defined", at, node)
                    .add(new Form.Quoted(check.name(), "")).host(check.error()).node(check.value()).end();
            case Node.Op op -> new Line("op", at, node).name(op.operation().text()).nodes(op.operands()).end();
            case Node.CallFunction call -> new Line("call", at, node).function(call.function()).nodes(call.arguments()).end();
            case Node.CallValue call -> new Line(call.awaited() ? "call-value-awaited" : "call-value", at, node)
                    .node(call.callee()).nodes(call.arguments()).end();
            case Node.CallHost call -> new Line("host", at, node).host(call.method()).nodes(call.arguments()).end();
            case Node.MakeFunction make -> new Line("closure", at, node)
                    .function(make.function()).nodes(make.captures()).end();
            case Node.Spawn spawn -> new Line("spawn", at, node).node(spawn.callee()).nodes(spawn.arguments()).end();
            case Node.Await await -> new Line("await", at, node).node(await.value()).end();
            case Node.Yield yield -> new Line("yield", at, node).node(yield.value()).end();
            case Node.Block block -> new Line("block", at, node).nodes(block.nodes()).end();
            case Node.If choice -> new Line("if", at, node)
                    .node(choice.condition()).node(choice.then()).optional(choice.otherwise()).end();
            case Node.Loop loop -> {
                String label = labels.word(loop.label(), loop.label().toString().substring(1));
                Line line = new Line("loop", at, node).word(label);
                if (labels.hides(loop.label(), loop.label().toString().substring(1))) {
                    line.add(new Form.Quoted(loop.label().toString().substring(1), ""));
                }
                yield line.orGap(loop.condition()).node(loop.body()).optional(loop.update()).end();
            }
            case Node.Break leave -> new Line("break", at, node).word(label(leave.label())).end();
            case Node.Continue next -> new Line("continue", at, node).word(label(next.label())).end();
            case Node.Return leave -> new Line("return", at, node).optional(leave.value()).end();
            case Node.Throw raise -> new Line("throw", at, node).node(raise.value()).end();
            case Node.Try attempt -> new Line("try", at, node).node(attempt.body())
                    .word(locals.word(attempt.error(), attempt.error().name())).node(attempt.handler()).end();
            case Node.Finally ensure -> {
                Line line = new Line("finally", at, node).node(ensure.body());
                if (ensure.error() != null) {
                    line.word(locals.word(ensure.error(), ensure.error().name()));
                }
                yield line.node(ensure.cleanup()).end();
            }
        };
    }

    private String label(Label label) {
        return labels.word(label, label.toString().substring(1));
    }

    private Form constant(Object value, String at) {
        return switch (value) {
            case null -> new Form.Word("null" + at);
            case String text -> new Form.Quoted(text, at);
            case Boolean flag -> new Form.Word(flag + at);
            case Long number -> new Form.Word(number + at);
            case Integer number -> new Form.Word(number + "i" + at);
            case Double number -> new Form.Word(number + at);
            case Float number -> new Form.Word(number + "f" + at);
            default -> new Form.Word(printer.objectWord(value) + at);
        };
    }

    /** The way a host method's parameter and result types are written. */
    static String typeText(ClassDesc type) {
        return switch (type.descriptorString()) {
            case "V" -> "void";
            case "I" -> "i32";
            case "J" -> "i64";
            case "F" -> "f32";
            case "D" -> "f64";
            case "Z" -> "bool";
            case "Ljava/lang/Object;" -> "any";
            default -> type.isArray() ? typeText(type.componentType()) + "*" : className(type);
        };
    }

    static String className(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }

    /** Collects the items of one form. */
    private final class Line {
        private final List<Form> items = new ArrayList<>();
        private final int position;

        Line(String head, String at, Node node) {
            items.add(new Form.Word(head + at));
            position = node.at();
        }

        Line add(Form form) {
            items.add(form);
            return this;
        }

        Line word(String text) {
            return add(new Form.Word(text));
        }

        Line word(int number) {
            return word(Integer.toString(number));
        }

        /** An operation's name: a word where the syntax allows it. */
        Line name(String text) {
            boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> FormParser.isDelimiter((char) c));
            return add(plain ? new Form.Word(text) : new Form.Quoted(text, ""));
        }

        Line function(Function function) {
            return word(printer.functionWord(function));
        }

        Line host(HostMethod method) {
            List<Form> types = new ArrayList<>();
            for (ClassDesc parameter : method.descriptor().parameterList()) {
                types.add(new Form.Word(typeText(parameter)));
            }
            types.add(new Form.Word(method.suspends() ? "~>" : "->"));
            types.add(new Form.Word(typeText(method.descriptor().returnType())));
            word(className(method.owner()) + "." + method.name());
            return add(new Form.Group('[', types, 0));
        }

        Line node(Node node) {
            return add(form(node, position));
        }

        Line nodes(List<Node> nodes) {
            nodes.forEach(this::node);
            return this;
        }

        Line optional(Node node) {
            return node == null ? this : node(node);
        }

        Line orGap(Node node) {
            return node == null ? word("_") : node(node);
        }

        Form end() {
            return new Form.Group(items);
        }
    }
}
