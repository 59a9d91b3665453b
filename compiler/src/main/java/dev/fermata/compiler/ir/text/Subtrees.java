package dev.fermata.compiler.ir.text;

import dev.fermata.compiler.ir.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The operands of a node, whatever its kind, in order of evaluation; optional ones that are absent are left out. */
public final class Subtrees {
    private Subtrees() {
    }

    /** Visits a tree in order of the text, without recursion: bodies may be nested deeply. */
    public static void visit(Node root, Consumer<Node> visitor) {
        if (root == null) {
            return;
        }
        ArrayDeque<Node> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            Node node = open.pop();
            visitor.accept(node);
            for (Node child : of(node).reversed()) {
                if (child != null) {
                    open.push(child);
                }
            }
        }
    }

    public static List<Node> of(Node node) {
        return switch (node) {
            case Node.Const _, Node.GetLocal _, Node.GetCapture _, Node.GetGlobal _, Node.Break _, Node.Continue _ -> List.of();
            case Node.SetLocal set -> present(set.value());
            case Node.SetCapture set -> present(set.value());
            case Node.SetGlobal set -> present(set.value());
            case Node.NewCell cell -> present(cell.value());
            case Node.GetCell get -> present(get.cell());
            case Node.SetCell set -> present(set.cell(), set.value());
            case Node.CheckDefined check -> present(check.value());
            case Node.Op op -> op.operands();
            case Node.CallFunction call -> call.arguments();
            case Node.CallValue call -> with(call.callee(), call.arguments());
            case Node.CallHost call -> call.arguments();
            case Node.MakeFunction make -> make.captures();
            case Node.Spawn spawn -> with(spawn.callee(), spawn.arguments());
            case Node.Await await -> present(await.value());
            case Node.Yield yield -> present(yield.value());
            case Node.Block block -> block.nodes();
            case Node.If choice -> present(choice.condition(), choice.then(), choice.otherwise());
            case Node.Loop loop -> present(loop.condition(), loop.body(), loop.update());
            case Node.Return leave -> present(leave.value());
            case Node.Throw raise -> present(raise.value());
            case Node.Try attempt -> present(attempt.body(), attempt.handler());
            case Node.Finally ensure -> present(ensure.body(), ensure.cleanup());
        };
    }

    private static List<Node> present(Node... nodes) {
        List<Node> list = new ArrayList<>(nodes.length);
        for (Node node : nodes) {
            if (node != null) {
                list.add(node);
            }
        }
        return list;
    }

    private static List<Node> with(Node first, List<Node> others) {
        List<Node> list = new ArrayList<>(others.size() + 1);
        list.add(first);
        list.addAll(others);
        return list;
    }
}
