package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import java.util.ArrayList;
import java.util.List;

/** The branches of an {@code if} or {@code switch}: the first whose condition holds is taken. */
final class Branches {
    /** More of them stand in pieces side by side: nodes must not nest as deep as a program may be long. */
    private static final int PIECE = 64;

    private record Branch(int at, Node condition, Node body) { }

    private final FunctionScope scope;
    private final List<Branch> branches = new ArrayList<>();
    private final List<FunctionScope.Point> ends = new ArrayList<>();

    Branches(FunctionScope scope) {
        this.scope = scope;
    }

    /** {@code body} has just been lowered; {@code before} is the point before it. */
    void add(int at, Node condition, FunctionScope.Point before, Node body) {
        branches.add(new Branch(at, condition, body));
        ends.add(scope.point());
        scope.restore(before);
    }

    /** The whole; {@code otherwise} has just been lowered. */
    Node end(Node otherwise) {
        ends.reversed().forEach(scope::join);
        if (branches.size() <= PIECE) {
            return nested(branches, otherwise);
        }
        Local open = new Local("open");
        List<Node> nodes = new ArrayList<>();
        nodes.add(set(open, constant(true)));
        for (int from = 0; from < branches.size(); from += PIECE) {
            List<Branch> piece = branches.subList(from, Math.min(from + PIECE, branches.size())).stream()
                    .map(each -> new Branch(each.at(), each.condition(), block(set(open, constant(false)), each.body()))).toList();
            nodes.add(when(get(open), nested(piece, block()), block()));
        }
        nodes.add(when(get(open), FunctionLowering.asVoid(otherwise), block()));
        return block(nodes);
    }

    private static Node nested(List<Branch> branches, Node otherwise) {
        Node rest = otherwise;
        for (Branch branch : branches.reversed()) {
            rest = new Node.If(branch.at(), branch.condition(), FunctionLowering.asVoid(branch.body()), FunctionLowering.asVoid(rest));
        }
        return rest;
    }
}
