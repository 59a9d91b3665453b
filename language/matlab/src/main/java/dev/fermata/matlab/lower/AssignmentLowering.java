package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.op;
import static dev.fermata.matlab.lower.Build.set;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Lowers assignments. For {@code s.a(3).b = v} the containers are taken out one by one, without becoming shared, the last
 * one is changed, and each is stored back into the one before: in place when nothing else holds them.
 */
final class AssignmentLowering {
    private final FunctionLowering lowering;
    private final FunctionScope scope;

    AssignmentLowering(FunctionLowering lowering) {
        this.lowering = lowering;
        this.scope = lowering.scope;
    }

    Node assign(Tree.Assignment s) {
        Node store;
        if (isSuperConstructor(s)) {
            store = lowering.expressions.calls().classes().superMethod((Tree.SuperMethod) ((Tree.Paren) s.value()).base(), ((Tree.Paren) s.value()).arguments(), Wanted.NONE);
        } else if (s.target() instanceof Tree.Name name) {
            Variable variable = lowering.variable(name.name());
            Node appended = appended(variable, s.value());
            store = lowering.assign(s.at(), variable, appended != null ? appended : lowering.expressions.assigned(s.value()));
        } else if (isDynamicList(s.target())) {
            return several(new Tree.MultiAssignment(s.at(), List.of(s.target()), s.value(), s.shown()));
        } else {
            Local value = new Local("value");
            Node setValue = set(value, lowering.expressions.assigned(s.value()));
            store = block(setValue, store(s.target(), get(value)));
        }
        return s.shown() ? block(store, show(s.at(), s.target())) : store;
    }

    /** {@code obj = obj@Base(arguments)} in a constructor, the older form of the call. */
    private boolean isSuperConstructor(Tree.Assignment s) {
        return scope.function != null && scope.function.constructed != null && s.target() instanceof Tree.Name name
                && s.value() instanceof Tree.Paren call && call.base() instanceof Tree.SuperMethod method
                && name.name().equals(scope.function.constructed) && method.method().equals(name.name());
    }

    /**
     * {@code x = [x, a, b]} and {@code x = [x; a]} may append in place, for the old value goes. Only a variable that nothing
     * else can see: otherwise an element's evaluation might change it after it was read. Null for all other values.
     */
    private Node appended(Variable variable, Tree.Expression value) {
        if (variable.storage != Variable.Storage.LOCAL || !(value instanceof Tree.MatrixLiteral literal)) {
            return null;
        }
        List<List<Tree.Expression>> rows = literal.rows();
        boolean across = rows.size() == 1 && rows.getFirst().size() > 1;
        boolean down = rows.size() > 1 && rows.stream().allMatch(row -> row.size() == 1);
        if (!across && !down) {
            return null;
        }
        List<Tree.Expression> elements = across ? rows.getFirst() : rows.stream().map(List::getFirst).toList();
        if (!(elements.getFirst() instanceof Tree.Name first) || !first.name().equals(variable.name)
                || down && ExpressionLowering.expands(elements)) {
            return null;
        }
        return host(value.at(), across ? Hosts.APPEND_COLUMNS : Hosts.APPEND_ROWS, lowering.expressions.value(first),
                lowering.expressions.row(elements.subList(1, elements.size()), false));
    }

    private Node show(int at, Tree.Expression target) {
        String name = root(target);
        return lowering.echo(at, name, lowering.raw(lowering.variable(name)));
    }

    static String root(Tree.Expression target) {
        return switch (target) {
            case Tree.Name name -> name.name();
            case Tree.Paren e -> root(e.base());
            case Tree.Brace e -> root(e.base());
            case Tree.Field e -> root(e.base());
            case Tree.DynamicField e -> root(e.base());
            default -> throw new IllegalArgumentException("not a target");
        };
    }

    // -------------------------------------------------------------- storing

    /** Stores a value into a target. */
    Node store(Tree.Expression target, Node value) {
        if (target instanceof Tree.Name name) {
            return lowering.assign(target.at(), lowering.variable(name.name()), value);
        }
        if (target instanceof Tree.Field field && base(field) instanceof Tree.Name head && scope.variables.get(head.name()) == null
                || target instanceof Tree.Field known && lowering.expressions.calls().qualified(known) != null) {
            Node stored = lowering.expressions.calls().classes().storeStatic((Tree.Field) target, value);
            if (stored != null) {
                return stored;
            }
        }
        if (scope.file.program.hasIndexers()) {
            return storeByIndexer(target, value);
        }
        return change(target, (at, access, base) -> access.store(at, base, value), isElement(target));
    }

    /** {@code x(i)}: what replaces an element of an array is of its class, mostly a number, and loops do it often. */
    private static boolean isElement(Tree.Expression target) {
        return target instanceof Tree.Paren element && element.base() instanceof Tree.Name;
    }

    /** An object may define its own assignment: it gets the whole chain. */
    private Node storeByIndexer(Tree.Expression target, Node value) {
        List<Tree.Expression> levels = new ArrayList<>();
        Tree.Expression at = target;
        while (!(at instanceof Tree.Name)) {
            levels.addFirst(at);
            at = base(at);
        }
        Variable variable = lowering.variable(((Tree.Name) at).name());
        Local root = new Local("object");
        Local method = new Local("indexer");
        Local stored = new Local("stored");
        Node setRoot = set(root, lowering.raw(variable));
        Node subscripts = lowering.expressions.objects().subscripts(root, levels);
        FunctionScope.Point before = scope.point();
        Node plain = change(target, (place, access, base) -> access.store(place, base, get(stored)), isElement(target));
        scope.restore(before);
        Node own = lowering.store(variable, new Node.CallValue(target.at(), get(method), List.of(constant(1L),
                new Node.CallHost(0, Hosts.PACK_SHARED, List.of(get(root), subscripts, get(stored)))), false));
        return block(set(stored, value), setRoot, set(method, host(target.at(), Hosts.INDEXER, get(root), constant("subsasgn"), constant(lowering.caller()))),
                new Node.If(target.at(), host(target.at(), Hosts.IS_METHOD, get(method)), FunctionLowering.asVoid(own), FunctionLowering.asVoid(plain)));
    }

    Node delete(Tree.Deletion s) {
        Node node = change(s.target(), (at, access, base) -> access.delete(at, base), false);
        return s.shown() ? block(node, show(s.at(), s.target())) : node;
    }

    /** What happens to the innermost container: gives its new value. */
    private interface Change {
        Node apply(int at, Access access, Local base);
    }

    /** @param keepsAll whether no object can be lost by it */
    private Node change(Tree.Expression target, Change change, boolean keepsAll) {
        List<Tree.Expression> levels = new ArrayList<>();
        Tree.Expression at = target;
        while (!(at instanceof Tree.Name)) {
            levels.addFirst(at);
            at = base(at);
        }
        Variable variable = lowering.variable(((Tree.Name) at).name());
        List<Node> nodes = new ArrayList<>();
        Local container = new Local("container");
        nodes.add(set(container, lowering.raw(variable)));
        List<Access> accesses = new ArrayList<>();
        List<Local> containers = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Access access = Access.of(lowering, container, levels, i, nodes);
            i += access.levels() - 1;
            accesses.add(access);
            containers.add(container);
            if (i + 1 < levels.size()) {
                Local inner = new Local("container");
                nodes.add(set(inner, access.take(levels.get(i).at(), container)));
                container = inner;
            }
        }
        int last = accesses.size() - 1;
        nodes.add(set(containers.get(last), change.apply(target.at(), accesses.get(last), containers.get(last))));
        for (int i = last - 1; i >= 0; i--) {
            nodes.add(set(containers.get(i), accesses.get(i).store(target.at(), containers.get(i), get(containers.get(i + 1)))));
        }
        nodes.add(lowering.store(variable, get(containers.getFirst())));
        return scope.cleanups == null || keepsAll || !scope.file.program.hasDestructors() ? block(nodes) : scope.cleanups.losing(target.at(), variable, block(nodes));
    }

    static Tree.Expression base(Tree.Expression target) {
        return switch (target) {
            case Tree.Paren e -> e.base();
            case Tree.Brace e -> e.base();
            case Tree.Field e -> e.base();
            case Tree.DynamicField e -> e.base();
            default -> throw new IllegalArgumentException("not a target: " + target);
        };
    }

    // ------------------------------------------------------ several targets

    /** Whether a target may stand for a number of places that only shows at run time. */
    static boolean isDynamicList(Tree.Expression target) {
        return switch (target) {
            case Tree.Brace e -> e.arguments().stream().anyMatch(AssignmentLowering::mayBeSeveral);
            case Tree.Field e -> e.base() instanceof Tree.Paren p && p.arguments().stream().anyMatch(AssignmentLowering::mayBeSeveral);
            case Tree.DynamicField e -> e.base() instanceof Tree.Paren p && p.arguments().stream().anyMatch(AssignmentLowering::mayBeSeveral);
            case null, default -> false;
        };
    }

    static boolean mayBeSeveral(Tree.Expression index) {
        return index instanceof Tree.Colon || index instanceof Tree.Range || index instanceof Tree.MatrixLiteral;
    }

    private static boolean isListTarget(Tree.Expression target, boolean brackets) {
        return isDynamicList(target) || brackets && (target instanceof Tree.Field || target instanceof Tree.DynamicField);
    }

    Node several(Tree.MultiAssignment s) {
        boolean dynamic = s.targets().stream().anyMatch(t -> t != null && isListTarget(t, true));
        List<Node> nodes = new ArrayList<>();
        Local results = new Local("results");
        if (!dynamic) {
            List<Integer> ignored = new ArrayList<>();
            for (int i = 0; i < s.targets().size(); i++) {
                if (s.targets().get(i) == null) {
                    ignored.add(i);
                }
            }
            lowering.expressions.calls().ignores(ignored);
            nodes.add(set(results, lowering.expressions.results(s.value(), constant((long) s.targets().size()))));
            lowering.expressions.calls().ignores(List.of());
            List<Local> values = new ArrayList<>();
            for (int i = 0; i < s.targets().size(); i++) {
                Local value = new Local("value");
                values.add(value);
                if (s.targets().get(i) != null) {
                    nodes.add(set(value, op(s.at(), MatlabOperation.SHARE, host(s.at(), Hosts.AT, get(results), constant((long) i)))));
                }
            }
            for (int i = 0; i < s.targets().size(); i++) {
                if (s.targets().get(i) != null) {
                    nodes.add(store(s.targets().get(i), get(values.get(i))));
                }
            }
        } else {
            dynamic(s, results, nodes);
        }
        if (s.shown()) {
            s.targets().stream().filter(Objects::nonNull).forEach(target -> nodes.add(show(s.at(), target)));
        }
        return block(nodes);
    }

    /** Some targets stand for several places: their numbers are found first, then the results are dealt out. */
    private void dynamic(Tree.MultiAssignment s, Local results, List<Node> nodes) {
        Local wanted = new Local("wanted");
        List<Local> counts = new ArrayList<>();
        nodes.add(set(wanted, constant(0L)));
        for (Tree.Expression target : s.targets()) {
            Local count = new Local("count");
            counts.add(count);
            nodes.add(set(count, target != null && isListTarget(target, true) ? count(target) : constant(1L)));
            nodes.add(set(wanted, host(0, Hosts.ADD, get(wanted), get(count))));
        }
        nodes.add(set(results, lowering.expressions.results(s.value(), get(wanted))));
        Local next = new Local("next");
        nodes.add(set(next, constant(0L)));
        for (int i = 0; i < s.targets().size(); i++) {
            Tree.Expression target = s.targets().get(i);
            if (target != null && isListTarget(target, true)) {
                Local slice = new Local("slice");
                nodes.add(set(slice, host(s.at(), Hosts.SLICE, get(results), get(next), get(counts.get(i)))));
                nodes.add(change(target, (at, access, base) -> access.storeAll(at, base, get(slice)), false));
            } else if (target != null) {
                nodes.add(store(target, op(s.at(), MatlabOperation.SHARE, host(s.at(), Hosts.AT, get(results), get(next)))));
            }
            nodes.add(set(next, host(0, Hosts.ADD, get(next), get(counts.get(i)))));
        }
    }

    private Node count(Tree.Expression target) {
        if (base(target) instanceof Tree.Name name) {
            Local base = new Local("base");
            List<Node> nodes = new ArrayList<>();
            nodes.add(set(base, lowering.raw(lowering.variable(name.name()))));
            nodes.add(target instanceof Tree.Brace brace
                    ? host(target.at(), Hosts.PLACE_COUNT, get(base), lowering.expressions.arguments(base, brace.arguments()))
                    : host(target.at(), Hosts.STRUCT_COUNT, get(base)));
            return block(nodes);
        }
        if (!(target instanceof Tree.Brace) && base(target) instanceof Tree.Paren paren && paren.base() instanceof Tree.Name name) {
            Local base = new Local("base");
            return block(set(base, lowering.raw(lowering.variable(name.name()))),
                    host(target.at(), Hosts.PLACE_COUNT, get(base), lowering.expressions.arguments(base, paren.arguments())));
        }
        if (target instanceof Tree.Brace brace) {
            Local base = new Local("base");
            return block(set(base, lowering.expressions.value(brace.base())),
                    host(target.at(), Hosts.PLACE_COUNT, get(base), lowering.expressions.arguments(base, brace.arguments())));
        }
        return nestedCount(base(target));
    }

    /** How many elements there are at a place that is inside of another; 1 where there is nothing yet. */
    private Node nestedCount(Tree.Expression place) {
        List<Tree.Expression> levels = new ArrayList<>();
        Tree.Expression at = place;
        while (!(at instanceof Tree.Name)) {
            levels.addFirst(at);
            at = base(at);
        }
        List<Node> nodes = new ArrayList<>();
        Local container = new Local("container");
        nodes.add(set(container, lowering.raw(lowering.variable(((Tree.Name) at).name()))));
        for (int i = 0; i < levels.size(); i++) {
            Access access = Access.of(lowering, container, levels, i, nodes);
            i += access.levels() - 1;
            Local inner = new Local("container");
            nodes.add(set(inner, access.take(place.at(), container)));
            container = inner;
        }
        nodes.add(host(place.at(), Hosts.STRUCT_COUNT, get(container)));
        return block(nodes);
    }
}
