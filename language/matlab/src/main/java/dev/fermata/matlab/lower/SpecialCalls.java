package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;
import static dev.fermata.matlab.lower.Build.when;

import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.matlab.builtin.Builtins;
import dev.fermata.matlab.function.WorkspaceFunctions;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.CharArray;
import dev.fermata.matlab.value.DoubleArray;
import java.util.ArrayList;
import java.util.List;

/** Calls whose meaning depends on where they stand: on the caller's variables, its arguments, its task. */
final class SpecialCalls {
    private final FunctionLowering lowering;
    private final FunctionScope scope;
    private final ExpressionLowering expressions;

    SpecialCalls(FunctionLowering lowering, ExpressionLowering expressions) {
        this.lowering = lowering;
        this.scope = lowering.scope;
        this.expressions = expressions;
    }

    /** Whether a name that is neither variable nor function may mean something special all the same. */
    static boolean hasMeaning(String name) {
        return switch (name) {
            case "nargin", "nargout", "narginchk", "nargoutchk", "inputname", "isargout", "await", "spawn", "async", "feval", "evalc", "builtin", "mfilename", "localfunctions",
                 BlockValue.OUTPUTS -> true;
            default -> name.startsWith("__") || WorkspaceFunctions.isOne(name);
        };
    }

    private boolean isOwn(String name) {
        return lowering.resolve(name) instanceof Callee.User(UserFunction function) && !function.file.internal;
    }

    /** With 0 or 1 wanted results; null when the name means nothing special here. */
    Node call(int at, String name, List<Tree.Expression> arguments, Wanted wanted) {
        return switch (name) {
            case "nargin" -> arguments.isEmpty() && scope.nargin != null && !isOwn(name) ? get(scope.nargin) : null;
            case "nargout" -> arguments.isEmpty() && scope.nargout != null && !isOwn(name) ? get(scope.nargout) : null;
            case "narginchk", "nargoutchk" -> checkCount(at, name, arguments);
            case "exist" -> exist(at, arguments, wanted);
            case "clear" -> {
                Node direct = clear(at, arguments);
                yield direct != null || isOwn(name) ? direct : cleared(at, name, arguments);
            }
            case "inputname" -> scope.context != null && arguments.size() == 1 && !isOwn(name)
                    ? host(at, Hosts.INPUT_NAME, get(scope.context), expressions.value(arguments.getFirst())) : null;
            case "isargout" -> scope.context != null && scope.nargout != null && arguments.size() == 1 && !isOwn(name)
                    ? host(at, Hosts.IS_ARG_OUT, get(scope.context), expressions.value(arguments.getFirst()), get(scope.nargout)) : null;
            case "display" -> arguments.size() == 1 && arguments.getFirst() instanceof Tree.Name shown && scope.find(shown.name()) != null && !isOwn(name)
                    ? block(lowering.echo(at, shown.name(), lowering.read(at, scope.find(shown.name()))), Build.undefined()) : null;
            case "pi", "Inf", "inf", "NaN", "nan", "eps", "true", "false", "i", "j", "I", "J" -> arguments.isEmpty() && !isOwn(name) ? constant(name) : null;
            case "await" -> isOwn(name) ? null : await(at, arguments, wanted);
            case "spawn" -> isOwn(name) ? null : host(at, Hosts.SPAWN, expressions.arguments(null, arguments));
            case "async" -> isOwn(name) ? null : host(at, Hosts.ASYNC, expressions.arguments(null, arguments));
            case "feval" -> isOwn(name) ? null : feval(at, arguments, wanted.node(), false);
            case "evalc" -> isOwn(name) ? null : evalc(at, arguments);
            case "builtin" -> isOwn(name) ? null : builtin(at, arguments, wanted.node());
            case "mfilename" -> fileName(arguments);
            case "localfunctions" -> isOwn(name) || !arguments.isEmpty() ? null : localFunctions(at);
            case "__apply" -> scope.file.internal ? apply(at, arguments) : null;
            case "__start" -> scope.file.internal ? block(host(at, Hosts.MAKE_ROOM), set(new Local("promise"), host(at, Hosts.START_TASK,
                    expressions.arguments(null, arguments.subList(0, 1)), host(at, Hosts.WANTED_OF, expressions.value(arguments.get(1))))),
                    Build.undefined()) : null;
            case BlockValue.OUTPUTS -> expressions.value(arguments.getFirst());
            case "__tuple" -> scope.file.internal ? expressions.value(arguments.getFirst()) : null;
            case "clearvars" -> isOwn(name) ? null : cleared(at, name, arguments);
            default -> WorkspaceFunctions.isOne(name) && !isOwn(name) ? workspace(at, name, arguments, wanted.node())
                    : arguments.isEmpty() && scope.workspace != null && lowering.resolve(name) instanceof Callee.Unknown
                            && lowering.program.isScript(scope.file, name)
                    ? workspace(at, "run", List.of(new Tree.CharLiteral(at, 0, 0, name)), wanted.node()) : null;
        };
    }

    /** With several wanted results. */
    Node results(int at, String name, List<Tree.Expression> arguments, Node wanted) {
        return switch (name) {
            case "feval" -> isOwn(name) ? null : feval(at, arguments, wanted, true);
            case "builtin" -> {
                Local count = new Local("wanted");
                yield isOwn(name) ? null : block(set(count, wanted), host(at, Hosts.AS_RESULTS, builtin(at, arguments, get(count)), get(count)));
            }
            case "await" -> isOwn(name) ? null : awaitSeveral(at, arguments, wanted);
            case BlockValue.OUTPUTS -> host(at, Hosts.ALL_OF, expressions.arguments(null, arguments), wanted);
            case "__tuple" -> scope.file.internal ? host(at, Hosts.ALL_OF, host(at, Hosts.CELL_LIST, expressions.value(arguments.getFirst())), wanted) : null;
            default -> {
                if (WorkspaceFunctions.isOne(name) && !isOwn(name)) {
                    Local count = new Local("wanted");
                    yield block(set(count, wanted), host(at, Hosts.AS_RESULTS, workspace(at, name, arguments, get(count)), get(count)));
                }
                yield null;
            }
        };
    }

    private static Node constant(String name) {
        return switch (name) {
            case "pi" -> Build.constant(Math.PI);
            case "Inf", "inf" -> Build.constant(Double.POSITIVE_INFINITY);
            case "NaN", "nan" -> Build.constant(Double.NaN);
            case "eps" -> Build.constant(Math.ulp(1.0));
            case "true" -> Build.constant(true);
            case "false" -> Build.constant(false);
            default -> Build.constant(DoubleArray.scalar(0, 1).share());
        };
    }

    private static Node constant(Object value) {
        return Build.constant(value);
    }

    /** The file's name, its full path, or the class that it defines. */
    private Node fileName(List<Tree.Expression> arguments) {
        List<String> words = VariableUse.literals(arguments);
        String word = words == null || words.size() > 1 ? "" : words.isEmpty() ? "name" : words.getFirst();
        String text = switch (word) {
            case "name" -> fileName();
            case "fullpath", "fullpathext" -> {
                String name = word.endsWith("ext") ? fileName() + ".m" : fileName();
                yield scope.file.directory == null ? name : scope.file.directory.resolve(name).toString();
            }
            case "class" -> scope.function == null || scope.function.ownerClass == null ? "" : scope.function.ownerClass.name();
            default -> null;
        };
        return text == null ? CallLowering.raise(0, "mfilename:InvalidInput", "The only options are 'fullpath', 'fullpathext' and 'class'.")
                : constant(CharArray.of(text).share());
    }

    private String fileName() {
        String name = scope.file.source.name();
        name = name.substring(name.lastIndexOf('/') + 1);
        return name.endsWith(".m") ? name.substring(0, name.length() - 2) : name;
    }

    private Node checkCount(int at, String name, List<Tree.Expression> arguments) {
        Local count = name.equals("narginchk") ? scope.nargin : scope.nargout;
        if (count == null || arguments.size() != 2 || isOwn(name)) {
            return null;
        }
        return host(at, name.equals("narginchk") ? Hosts.NARGINCHK : Hosts.NARGOUTCHK, get(count),
                expressions.value(arguments.get(0)), expressions.value(arguments.get(1)));
    }

    private Node exist(int at, List<Tree.Expression> arguments, Wanted wanted) {
        List<String> words = VariableUse.literals(arguments);
        if (words == null || words.isEmpty() || isOwn("exist") || scope.workspace != null) {
            return scope.workspace != null && !isOwn("exist") ? workspace(at, "exist", arguments, wanted.node()) : null;
        }
        Variable variable = scope.variables.get(words.getFirst());
        if (variable == null) {
            return null;
        }
        Node otherwise = words.size() > 1 && words.get(1).equals("var") ? constant(0.0)
                : host(at, Hosts.BUILTIN_ONE, constant(Builtins.find("exist")), constant(1L),
                        new Node.CallHost(at, Hosts.PACK, arguments.stream().map(expressions::value).toList()));
        boolean otherKind = words.size() > 1 && !words.get(1).equals("var");
        return otherKind ? null : when(host(at, Hosts.IS_DEFINED, lowering.raw(variable)), constant(1.0), otherwise);
    }

    /** Clearing at run time: a variable that was global has a cell of its own afterwards. */
    private Node cleared(int at, String name, List<Tree.Expression> arguments) {
        List<Node> nodes = new ArrayList<>(List.of(workspace(at, name, arguments, constant(0L))));
        for (String declared : scope.use.declared) {
            Variable variable = scope.variables.get(declared);
            if (variable != null && scope.workspace != null) {
                nodes.add(set(variable.local, host(0, Hosts.WORKSPACE_CELL, get(scope.workspace), Build.constant(declared))));
            }
        }
        nodes.add(Build.undefined());
        return new Node.Block(0, nodes);
    }

    /** {@code clear x y} with literal names of variables that are not found by name at run time. */
    private Node clear(int at, List<Tree.Expression> arguments) {
        List<String> words = VariableUse.literals(arguments);
        List<String> names = words == null ? null : ClearedNames.of(words);
        if (names == null || isOwn("clear") || scope.workspace != null) {
            return null;
        }
        List<Node> nodes = new ArrayList<>();
        for (String name : names) {
            Variable variable = scope.variables.get(name);
            if (variable != null) {
                Node change = variable.storage == Variable.Storage.CELL ? set(variable.local, new Node.NewCell(0, Build.undefined()))
                        : set(variable.local, Build.undefined());
                nodes.add(scope.cleanups == null ? change : scope.cleanups.released(at, variable, change));
                scope.assigned.remove(variable);
            } else {
                nodes.add(host(at, Hosts.CLEAR_PERSISTENTS, Build.constant(name)));
            }
        }
        nodes.add(Build.undefined());
        return new Node.Block(0, nodes);
    }

    private Node feval(int at, List<Tree.Expression> arguments, Node wanted, boolean several) {
        Local list = new Local("arguments");
        Local callee = new Local("callee");
        Local count = new Local("wanted");
        Node call = new Node.CallValue(at, get(callee), List.of(get(count), host(at, Hosts.TAIL, get(list))), false);
        return block(set(count, wanted), set(list, expressions.arguments(null, arguments)),
                set(callee, expressions.callee(at, host(at, Hosts.FEVAL_TARGET, get(list)))),
                several ? host(at, Hosts.AS_RESULTS, call, get(count)) : call);
    }

    /** {@code builtin(name, arguments)}: what the name means without the classes of the program. */
    private Node builtin(int at, List<Tree.Expression> arguments, Node wanted) {
        Local list = new Local("arguments");
        return block(set(list, expressions.arguments(null, arguments)),
                new Node.CallValue(at, host(at, Hosts.BUILTIN_OF, get(list)), List.of(wanted, host(at, Hosts.TAIL, get(list))), false));
    }

    /** {@code __apply(function, wanted, cell)}: the results as a cell; for the library. */
    private Node apply(int at, List<Tree.Expression> arguments) {
        Local callee = new Local("callee");
        Local wanted = new Local("wanted");
        Local inputs = new Local("inputs");
        return block(set(callee, expressions.value(arguments.get(0))),
                set(wanted, host(at, Hosts.WANTED_OF, expressions.value(arguments.get(1)))),
                set(inputs, host(at, Hosts.CELL_LIST, expressions.value(arguments.get(2)))),
                host(at, Hosts.RESULTS_AS_CELL, new Node.CallValue(at, get(callee), List.of(get(wanted), get(inputs)), false)));
    }

    /** A function that works on the caller's variables: it gets the workspace first. */
    private Node workspace(int at, String name, List<Tree.Expression> arguments, Node wanted) {
        Node given = expressions.arguments(null, arguments);
        if (!lowering.mayHaveObjects() || arguments.isEmpty() || arguments.getFirst() instanceof Tree.CharLiteral) {
            return workspace(at, name, given, wanted);
        }
        // A class may have a method of this name, such as run or save.
        Local list = new Local("arguments");
        Local method = new Local("method");
        Local count = new Local("count");
        return block(set(list, given), set(count, wanted), set(method, host(at, Hosts.OBJECT_OVERLOAD, Build.constant(name), get(list), constant(lowering.caller()))),
                when(host(at, Hosts.IS_METHOD, get(method)), new Node.CallValue(at, get(method), List.of(get(count), get(list)), false),
                        workspace(at, name, get(list), get(count))));
    }

    /** The same with a list of arguments. */
    Node workspace(int at, String name, Node arguments, Node wanted) {
        Local list = new Local("arguments");
        return block(set(list, arguments),
                new Node.CallValue(at, constant(WorkspaceFunctions.of(name)), List.of(wanted,
                        host(at, Hosts.WITH_WORKSPACE, workspaceNode(), constant(lowering.program.evaluator(scope)), get(list))), false));
    }

    private Node workspaceNode() {
        return scope.workspace != null ? get(scope.workspace) : host(0, Hosts.NEW_WORKSPACE);
    }

    /** Captures what the text prints, also when it fails or waits. */
    private Node evalc(int at, List<Tree.Expression> arguments) {
        Local captured = new Local("captured");
        Local text = new Local("text");
        Node run = set(new Local("unused"), workspace(at, "eval", arguments, constant(0L)));
        return block(set(captured, host(at, Hosts.BEGIN_CAPTURE)),
                new Node.Finally(at, FunctionLowering.asVoid(run), FunctionLowering.asVoid(set(text, host(at, Hosts.END_CAPTURE, get(captured)))), null),
                get(text));
    }

    private Node localFunctions(int at) {
        List<Node> handles = new ArrayList<>();
        for (String name : scope.file.functions.keySet()) {
            if (scope.file.main == null || !scope.file.main.name().equals(name)) {
                handles.add(expressions.value(new Tree.Handle(at, 0, 0, name)));
            }
        }
        return host(at, Hosts.COLUMN_CELL, new Node.CallHost(at, Hosts.PACK, handles));
    }

    private Node await(int at, List<Tree.Expression> arguments, Wanted wanted) {
        if (!scope.mayAwait) {
            throw lowering.problem(arguments.isEmpty() ? new Tree.Name(at, 0, 0, "await") : arguments.getFirst(),
                    "RunMat:AwaitContextInvalid", "await is only allowed in async functions or top-level script code");
        }
        Local count = new Local("wanted");
        return block(set(count, wanted.node()), host(at, Hosts.TASK_RESULTS, awaited(at, arguments, count), get(count)));
    }

    private Node awaited(int at, List<Tree.Expression> arguments, Local count) {
        Local list = new Local("awaited");
        scope.awaits = scope.callerMayAwait != null;
        Node check = scope.callerMayAwait == null ? block() : host(at, Hosts.CHECK_AWAIT, get(scope.callerMayAwait));
        return block(check, set(list, expressions.arguments(null, arguments)),
                host(at, Hosts.MAKE_ROOM), set(new Local("started"), host(at, Hosts.START_TASK, get(list), get(count))),
                new Node.Await(at, host(at, Hosts.TASK_PROMISE, get(list))));
    }

    private Node awaitSeveral(int at, List<Tree.Expression> arguments, Node wanted) {
        Local count = new Local("wanted");
        return block(set(count, wanted), host(at, Hosts.AS_RESULTS,
                host(at, Hosts.TASK_RESULTS, awaited(at, arguments, count), get(count)), get(count)));
    }
}
