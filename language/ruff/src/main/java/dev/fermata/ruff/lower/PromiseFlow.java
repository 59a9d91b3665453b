package dev.fermata.ruff.lower;

import dev.fermata.ruff.syntax.Block;
import dev.fermata.ruff.syntax.Element;
import dev.fermata.ruff.syntax.Expression;
import dev.fermata.ruff.syntax.FunctionDefinition;
import dev.fermata.ruff.syntax.LogicalOperator;
import dev.fermata.ruff.syntax.Parameter;
import dev.fermata.ruff.syntax.SelectCase;
import dev.fermata.ruff.syntax.Statement;
import dev.fermata.ruff.syntax.StructDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which functions' promises a file may look at other than by waiting for them, see {@link Watched}. A rough account of
 * where values go: variables, parameters and results are places, what a value is put into counts as the value, and a value
 * flows where an expression it is part of goes. Too much counts as watched rather than too little.
 */
final class PromiseFlow {
    private final PlacesOfPromises places;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<String, Place> globals = new HashMap<>();
    private final Set<String> fileNames;

    /** Where values may be. */
    static final class Place {
        private final List<Place> sources = new ArrayList<>();
        private boolean watched;

        /** Whatever is here may get there. */
        void flowsTo(Place there) {
            if (there != null && there != this) {
                there.sources.add(this);
            }
        }
    }

    /** The names that a function or task block has for itself, and its result. */
    private record Frame(Map<String, Place> names, Place result) {
    }

    /**
     * @param fileNames what the top level binds
     * @param showsLast whether the value of the last statement is shown: in a conversation
     */
    PromiseFlow(List<Statement> statements, Set<String> fileNames, boolean showsLast) {
        this.places = new PlacesOfPromises(statements);
        this.fileNames = fileNames;
        walk(statements);
        if (showsLast && !statements.isEmpty() && statements.getLast() instanceof Statement.Evaluate last) {
            value(last.expression(), places.watched);
        }
        spread();
    }

    /** Whether somebody may look at the promises that calls of the function give. */
    boolean isWatched(FunctionDefinition function) {
        return places.promises(function).watched;
    }

    private void spread() {
        Deque<Place> work = new ArrayDeque<>();
        places.watched.watched = true;
        work.add(places.watched);
        while (!work.isEmpty()) {
            for (Place source : work.poll().sources) {
                if (!source.watched) {
                    source.watched = true;
                    work.add(source);
                }
            }
        }
    }

    // Names

    private Place place(String name) {
        for (Frame frame : frames) {
            Place own = frame.names.get(name);
            if (own != null) {
                return own;
            }
        }
        return globals.computeIfAbsent(name, _ -> new Place());
    }

    private Place declared(String name) {
        return frames.isEmpty() ? place(name) : frames.peek().names.computeIfAbsent(name, _ -> new Place());
    }

    /** What a bare assignment of the name writes: a variable that is there, or a new one of the function. */
    private Place assigned(String name) {
        for (Frame frame : frames) {
            Place own = frame.names.get(name);
            if (own != null) {
                return own;
            }
        }
        return fileNames.contains(name) ? place(name) : declared(name);
    }

    // Statements

    private void walk(List<? extends Statement> statements) {
        statements.forEach(this::walk);
    }

    private void walk(Block block) {
        walk(block.statements());
    }

    private void walk(Statement statement) {
        switch (statement) {
            case Statement.Let s -> bind(NameUse.names(s.pattern()), s.value());
            case Statement.Const s -> value(s.value(), declared(s.name()));
            case Statement.Assign s -> value(s.value(), target(s.target()));
            case Statement.CompoundAssign s -> value(s.value(), target(s.target()));
            case Statement.Evaluate s -> value(s.expression(), null);
            case Statement.If s -> {
                for (Statement.If.Branch branch : s.branches()) {
                    value(branch.condition(), null);
                    walk(branch.body());
                }
                s.otherwise().ifPresent(this::walk);
            }
            case Statement.While s -> {
                value(s.condition(), null);
                walk(s.body());
            }
            case Statement.Loop s -> walk(s.body());
            case Statement.For s -> {
                value(s.iterable(), declared(s.variable().name()));
                walk(s.body());
            }
            case Statement.Match s -> {
                Place matched = new Place();
                value(s.value(), matched);
                s.cases().forEach(option -> {
                    option.binding().ifPresent(name -> matched.flowsTo(declared(name.name())));
                    walk(option.body());
                });
                s.otherwise().ifPresent(this::walk);
            }
            case Statement.Try s -> {
                walk(s.body());
                walk(s.handler());
            }
            case Statement.Return s -> s.value().ifPresent(e -> value(e, frames.isEmpty() ? null : frames.peek().result));
            case Statement.Scope s -> walk(s.body());
            case Statement.Part s -> walk(s.body());
            case Statement.WithTimeout s -> {
                value(s.milliseconds(), null);
                walk(s.body());
            }
            case Statement.Select s -> select(s);
            case Statement.FunctionDeclaration s -> function(s.function());
            case StructDeclaration s -> s.members().forEach(member -> {
                if (member instanceof StructDeclaration.Method method) {
                    function(method.function());
                }
            });
            case Statement.Export s -> walk(s.statement());
            case Statement.Break _, Statement.Continue _, Statement.EnumDeclaration _, Statement.Import _,
                 Statement.FromImport _, Statement.Test _, Statement.TestHook _, Statement.TestGroup _ -> { }
        }
    }

    private void bind(List<String> names, Expression value) {
        Place whole = new Place();
        value(value, whole);
        names.forEach(name -> whole.flowsTo(declared(name)));
    }

    /** What is put into a part of a variable's value counts as put into the variable. */
    private Place target(Expression.Target target) {
        if (target instanceof Expression.Name name) {
            return assigned(name.name());
        }
        value(target, null);
        return root(target);
    }

    private void select(Statement.Select select) {
        for (SelectCase option : select.cases()) {
            Place got = option.binding().map(name -> declared(name.name())).orElse(null);
            switch (option.awaited()) {
                case SelectCase.Awaited.PromiseResult(int _, Expression promise) -> value(promise, places.watched);
                case SelectCase.Awaited.ChannelValue(int _, Expression channel) -> value(channel, got);
            }
            walk(option.body());
        }
        select.otherwise().ifPresent(this::walk);
    }

    private void function(FunctionDefinition function) {
        Map<String, Place> names = new HashMap<>();
        for (Parameter parameter : function.parameters()) {
            names.put(parameter.name(), places.parameter(function, parameter.name()));
        }
        frames.push(new Frame(names, places.result(function)));
        walk(function.body());
        frames.pop();
    }

    // Expressions

    private void values(List<Expression> expressions, Place sink) {
        expressions.forEach(expression -> value(expression, sink));
    }

    private void elements(List<? extends Element> elements, Place sink) {
        for (Element element : elements) {
            switch (element) {
                case Element.Item e -> value(e.value(), sink);
                case Element.Spread e -> value(e.value(), sink);
                case Element.Entry e -> {
                    value(e.key(), null);
                    value(e.value(), sink);
                }
                case Element.Field e -> value(e.value(), sink);
            }
        }
    }

    /** The expression's value goes to {@code sink}; null for nowhere. */
    private void value(Expression expression, Place sink) {
        switch (expression) {
            case Expression.Name e -> {
                place(e.name()).flowsTo(sink);
                places.named(e.name()).forEach(function -> called(function, sink)); // whoever gets it may call it
            }
            case Expression.Self _ -> place("self").flowsTo(sink);
            case Expression.Interpolation e -> values(e.parts(), places.watched);
            case Expression.ArrayLiteral e -> elements(e.elements(), sink);
            case Expression.DictLiteral e -> elements(e.elements(), sink);
            case Expression.StructLiteral e -> elements(e.fields(), sink);
            case Expression.FunctionLiteral e -> {
                function(e.function());
                called(e.function(), sink);
            }
            case Expression.Unary e -> value(e.operand(), null);
            case Expression.Binary e -> {
                value(e.left(), null);
                value(e.right(), null);
            }
            case Expression.Logical e -> {
                Place kept = e.operator() == LogicalOperator.COALESCE ? sink : null;
                value(e.left(), kept);
                value(e.right(), kept);
            }
            case Expression.Pipe e -> {
                List<Expression> arguments = new ArrayList<>(List.of(e.left()));
                if (e.right() instanceof Expression.Call inner) {
                    arguments.addAll(inner.arguments());
                    call(inner.function(), arguments, sink);
                } else {
                    call(e.right(), arguments, sink);
                }
            }
            case Expression.Call e -> call(e.function(), e.arguments(), sink);
            case Expression.MethodCall e -> method(e, sink);
            case Expression.Field e -> value(e.object(), sink);
            case Expression.OptionalField e -> value(e.object(), sink);
            case Expression.Index e -> {
                value(e.collection(), sink);
                value(e.index(), null);
            }
            case Expression.Try e -> value(e.operand(), sink);
            case Expression.Wrap e -> value(e.value(), sink);
            case Expression.Tag e -> values(e.arguments(), sink);
            case Expression.Throw e -> values(e.arguments(), places.watched);
            case Expression.Await e -> value(e.operand(), null);
            case Expression.Yield e -> e.value().ifPresent(v -> value(v, frames.isEmpty() ? null : frames.peek().result));
            case Expression.TaskBlock e -> {
                Place result = new Place();
                result.flowsTo(sink);
                frames.push(new Frame(new HashMap<>(), result));
                walk(e.body());
                frames.pop();
            }
            case Expression.NullLiteral _, Expression.BooleanLiteral _, Expression.IntegerLiteral _, Expression.FloatLiteral _,
                 Expression.StringLiteral _, Expression.NoneLiteral _ -> { }
        }
    }

    /** A call's value: what the function returns, and the promise of it when it is asynchronous. */
    private void called(FunctionDefinition function, Place sink) {
        places.result(function).flowsTo(sink);
        places.promises(function).flowsTo(sink);
    }

    private void call(Expression callee, List<Expression> arguments, Place sink) {
        if (!(callee instanceof Expression.Name(int _, String name))) {
            value(callee, sink);
            values(arguments, places.watched);
            return;
        }
        if (isPredefined(name)) {
            values(arguments, Watched.isWatcher(name) ? places.watched : sink);
            return;
        }
        List<FunctionDefinition> functions = places.named(name);
        value(callee, sink);
        if (functions.isEmpty()) {
            values(arguments, places.watched);
        } else {
            List<Place> given = given(arguments);
            functions.forEach(function -> pass(given, function, 0));
        }
    }

    private boolean isPredefined(String name) {
        return frames.stream().noneMatch(frame -> frame.names.containsKey(name)) && !fileNames.contains(name)
                && places.named(name).isEmpty() && Predefined.find(name) != null;
    }

    /** A place for each argument, so that none is looked at twice. */
    private List<Place> given(List<Expression> arguments) {
        return arguments.stream().map(argument -> {
            Place place = new Place();
            value(argument, place);
            return place;
        }).toList();
    }

    private void pass(List<Place> given, FunctionDefinition function, int before) {
        for (int i = 0; i < given.size() && i + before < function.parameters().size(); i++) {
            given.get(i).flowsTo(places.parameter(function, function.parameters().get(i + before).name()));
        }
    }

    private void method(Expression.MethodCall call, Place sink) {
        if (call.receiver() instanceof Expression.Name(int _, String name) && name.equals("Promise")) {
            values(call.arguments(), Watched.isWatcher(call) ? places.watched : sink);
            return;
        }
        Place receiver = new Place();
        value(call.receiver(), receiver);
        receiver.flowsTo(sink);
        List<Place> given = given(call.arguments());
        List<FunctionDefinition> methods = places.methods(call.method());
        for (FunctionDefinition method : methods) {
            receiver.flowsTo(places.parameter(method, "self"));
            pass(given, method, method.takesSelf() ? 1 : 0);
            called(method, sink);
        }
        if (methods.isEmpty()) { // into a channel, or through an array's method
            Place root = root(call.receiver());
            for (Place place : given) {
                place.flowsTo(sink);
                place.flowsTo(root);
            }
        }
    }

    /** The variable that an expression is a part of. */
    private Place root(Expression expression) {
        return switch (expression) {
            case Expression.Name name -> place(name.name());
            case Expression.Self _ -> place("self");
            case Expression.Index index -> root(index.collection());
            case Expression.Field field -> root(field.object());
            default -> places.watched;
        };
    }
}
