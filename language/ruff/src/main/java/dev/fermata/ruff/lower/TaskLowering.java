package dev.fermata.ruff.lower;

import static dev.fermata.ruff.lower.Build.get;
import static dev.fermata.ruff.lower.Build.host;
import static dev.fermata.ruff.lower.Build.op;
import static dev.fermata.ruff.lower.Build.set;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.HostMethod;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.SelectCase;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.task.SelectStatement;
import dev.fermata.ruff.task.TaskScopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lowers task blocks, groups, timeouts and {@code select}. */
final class TaskLowering {
    private static final HostMethod OPEN = HostMethod.of(TaskScopes.class, "open", Object.class);
    private static final HostMethod OPEN_TIMEOUT = HostMethod.of(TaskScopes.class, "openTimeout", Object.class, Object.class);
    private static final HostMethod LEAVE =
            HostMethod.suspending(TaskScopes.class, "leave", Object.class, Object.class, Object.class);
    private static final HostMethod WAIT = HostMethod.suspending(SelectStatement.class, "await", Object.class, Object[].class);
    private static final HostMethod POLL = HostMethod.of(SelectStatement.class, "poll", Object.class, Object[].class);
    private static final HostMethod CHOSEN = HostMethod.of(SelectStatement.class, "isChosen", boolean.class, Object.class, long.class);
    private static final HostMethod VALUE = HostMethod.of(SelectStatement.class, "value", Object.class, Object.class);

    private final FunctionLowering lowering;
    private final FunctionScope scope;

    TaskLowering(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
    }

    /**
     * A task block: a function without parameters that captures copies of everything it mentions. {@code async} starts on
     * the spot like a call of an async function; {@code spawn} goes to the back of the queue.
     */
    Node block(Expression.TaskBlock block) {
        String name = "<" + block.kind().text() + ">";
        FunctionScope inner = new FunctionScope(scope, FunctionScope.Form.TASK_BLOCK, name,
                lowering.module.use.bareNames.getOrDefault(block.body(), Set.of()));
        FunctionLowering body = new FunctionLowering(lowering.file, lowering.module, inner);
        inner.blocks.push(new BlockScope(true));
        Node code = body.finishBlock(body.statements(block.body().statements()));
        Function function = new Function(name, lowering.module.source.name(), List.of(), inner.captureValues.size(),
                Function.Kind.ASYNC).position(block.at()).body(code);
        lowering.module.effects.record(function, inner.effects);
        Node value = lowering.functionValue(block.at(), function, inner);
        return block.kind() == Expression.TaskKind.SPAWN ? new Node.Spawn(block.at(), value, List.of())
                : new Node.CallValue(block.at(), value, List.of(), false);
    }

    /** A group of tasks, with a time limit or without. */
    Node scope(int at, Block body, Expression milliseconds) {
        Local group = new Local("group");
        Local error = new Local("error");
        Node open = milliseconds == null ? host(at, OPEN) : host(at, OPEN_TIMEOUT, lowering.expressions.value(milliseconds));
        scope.effects.add(Effects.Effect.SHARED);
        Node inside = lowering.loose(body);
        Node leave = host(at, LEAVE, get(group), get(error));
        return Build.block(set(group, open), new Node.Finally(at, inside, set(new Local("left"), leave), error));
    }

    Node select(Statement.Select select) {
        List<Node> sources = new ArrayList<>();
        for (SelectCase option : select.cases()) {
            Expression source = switch (option.awaited()) {
                case SelectCase.Awaited.PromiseResult(int _, Expression promise) -> promise;
                case SelectCase.Awaited.ChannelValue(int _, Expression channel) -> channel;
            };
            sources.add(lowering.expressions.value(source));
        }
        scope.effects.add(Effects.Effect.SHARED);
        Local outcome = new Local("outcome");
        boolean waits = select.otherwise().isEmpty();
        Node choose = set(outcome, new Node.CallHost(select.at(), waits ? WAIT : POLL, sources));
        return Build.block(choose, selectCase(select, outcome, 0));
    }

    private Node selectCase(Statement.Select select, Local outcome, int index) {
        if (index == select.cases().size()) {
            return select.otherwise().map(lowering::loose).orElseGet(Build::block);
        }
        SelectCase option = select.cases().get(index);
        FunctionScope.Point before = scope.point();
        List<Node> then = new ArrayList<>();
        // Taking the value out raises the error of a promise that failed, whether the case names it or not.
        Node value = op(0, RuffOperation.SHARE, host(option.at(), VALUE, get(outcome)));
        then.add(option.binding().map(name -> lowering.assignments.bindLoose(name.at(), name.name(), value))
                .orElseGet(() -> set(new Local("ignored"), value)));
        then.add(lowering.loose(option.body()));
        FunctionScope.Point afterThen = scope.point();
        scope.restore(before);
        Node otherwise = selectCase(select, outcome, index + 1);
        scope.join(afterThen);
        return new Node.If(option.at(), host(0, CHOSEN, get(outcome), Build.constant((long) index)),
                new Node.Block(0, then), otherwise);
    }
}
