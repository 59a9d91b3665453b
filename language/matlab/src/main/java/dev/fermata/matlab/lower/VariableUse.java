package dev.fermata.matlab.lower;

import dev.fermata.matlab.syntax.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which names of a function (or script, or block) are variables, and how they are used. */
final class VariableUse extends TreeWalk {
    /** Functions that reach variables by names known only when they run. */
    private static final Set<String> DYNAMIC = Set.of("eval", "evalc", "who", "whos", "which", "save", "load", "run",
            "clearvars", "keyboard", "workspace", "syms", "source");

    /** What {@code syms} takes for assumptions. */
    private static final Set<String> SETS = Set.of("real", "positive", "integer", "rational", "clear");

    /** Functions, called anywhere, that may use the variables of the main script by name; a timer's text is run there. */
    private static final Set<String> REACHES_BASE = Set.of("evalin", "assignin", "timer");

    /** Names that are assigned to, in order of appearance. */
    final Set<String> assigned = new LinkedHashSet<>();
    /** All names that occur as values. */
    final Set<String> mentioned = new HashSet<>();
    /** Names that occur as values or are called, other than as the head of a chain of fields or a closure's parameter. */
    final Set<String> called = new HashSet<>();
    /** Names that occur without arguments: no methods, for these need an object. */
    final Set<String> alone = new HashSet<>();
    /** The name whose call is being looked at. */
    private Tree.Name callee;
    private final Set<String> parameters = new HashSet<>();
    /** Names that {@code clear} removes. */
    final Set<String> cleared = new HashSet<>();
    /** Declared global or persistent. */
    final Set<String> declared = new LinkedHashSet<>();
    /** Whether variables must be found by name at run time. */
    boolean dynamic;
    boolean reachesBase;
    boolean usesNargin;
    /** Read outside of the loops whose variable it is. */
    final Set<String> readOutsideLoops = new HashSet<>();
    /** The variables of the loops around. */
    private final List<String> loops = new ArrayList<>();
    /** Whether the function reaches variables of its caller. */
    boolean usesCaller;
    /** Whether the function asks about the call that began it. */
    boolean usesContext;
    boolean usesNargout;
    /** Inside the body of an anonymous function, parameters hide outer names. */
    private int closures;

    static VariableUse of(List<Tree.Statement> statements) {
        VariableUse use = new VariableUse();
        use.statements(statements);
        return use;
    }

    /** The same for a script: clearing first of all clears nothing that it has made, and asks for no variables by name. */
    static VariableUse ofScript(List<Tree.Statement> statements) {
        int first = 0;
        while (first < statements.size() && beginsAfresh(statements.get(first))) {
            first++;
        }
        VariableUse use = of(statements.subList(first, statements.size()));
        VariableUse before = of(statements.subList(0, first));
        use.mentioned.addAll(before.mentioned);
        use.called.addAll(before.called);
        use.assigned.addAll(before.assigned);
        return use;
    }

    private static boolean beginsAfresh(Tree.Statement statement) {
        return ClearedNames.isClear(statement) || statement instanceof Tree.ExpressionStatement(int _, Tree.Name name, boolean _) && name.name().equals("clc")
                || statement instanceof Tree.Command command && (command.name().equals("close") || command.name().equals("format"));
    }

    @Override
    void target(Tree.Expression target) {
        switch (target) {
            case Tree.Name name -> {
                binds(name.name());
                mentioned.add(name.name());
            }
            case Tree.Paren e -> {
                target(e.base());
                e.arguments().forEach(this::expression);
            }
            case Tree.Brace e -> {
                target(e.base());
                e.arguments().forEach(this::expression);
            }
            case Tree.Field e -> target(e.base());
            case Tree.DynamicField e -> {
                target(e.base());
                expression(e.name());
            }
            default -> expression(target);
        }
    }

    @Override
    void binds(String name) {
        if (closures == 0) {
            assigned.add(name);
        }
    }

    @Override
    void statement(Tree.Statement statement) {
        switch (statement) {
            case Tree.Global s -> declared.addAll(s.names());
            case Tree.Persistent s -> declared.addAll(s.names());
            case Tree.ExpressionStatement s when !(s.value() instanceof Tree.Name) -> binds("ans");
            case Tree.For s when s.variable() instanceof Tree.Name name -> {
                expression(s.values());
                target(s.variable());
                loops.add(name.name());
                statements(s.body());
                loops.removeLast();
                return;
            }
            case Tree.Command s -> {
                binds("ans");
                command(s.name(), s.words());
            }
            default -> { }
        }
        super.statement(statement);
    }

    private void command(String name, List<String> words) {
        called.add(name);
        mentioned.add(name);
        if (name.equals("clear") && ClearedNames.of(words) != null) {
            cleared.addAll(ClearedNames.of(words));
        } else if (name.equals("clear")) {
            dynamic = true;
        } else {
            if (name.equals("syms")) {
                symbolic(words);
            }
            named(name);
        }
    }

    @Override
    void expression(Tree.Expression expression) {
        switch (expression) {
            case Tree.Name name -> {
                named(name.name());
                called.add(name.name());
                if (name != callee) {
                    alone.add(name.name());
                    dynamic |= name.name().equals("clear");
                }
            }
            case Tree.Field field when field.base() instanceof Tree.Name head -> {
                named(head.name());
                return;
            }
            case Tree.Anonymous closure -> parameters.addAll(closure.parameters());
            case Tree.Handle handle when handle.name().indexOf('.') > 0 -> mentioned.add(handle.name().substring(0, handle.name().indexOf('.')));
            case Tree.Paren call when call.base() instanceof Tree.Name name -> {
                callee = call.arguments().isEmpty() ? null : name;
                List<String> declared = name.name().equals("syms") ? literals(call.arguments()) : null;
                if (declared != null) {
                    symbolic(declared);
                }
                if (name.name().equals("clear") || name.name().equals("exist")) {
                    List<String> words = literals(call.arguments());
                    if (name.name().equals("exist")) {
                        dynamic |= words == null;
                    } else if (words == null || ClearedNames.of(words) == null) {
                        dynamic = true;
                    } else {
                        cleared.addAll(ClearedNames.of(words));
                    }
                }
            }
            case Tree.BlockClosure block -> {
                closures++;
                parameters.addAll(block.parameters());
                super.expression(block);
                closures--;
                return;
            }
            default -> { }
        }
        super.expression(expression);
    }

    /** The variables that {@code syms} makes: names, functions with their arguments. Words that say something of them do no harm. */
    private void symbolic(List<String> words) {
        for (String word : words) {
            for (String name : word.split("[^\\w]+")) {
                if (!name.isEmpty() && Character.isLetter(name.charAt(0)) && !SETS.contains(name)) {
                    binds(name);
                }
            }
        }
    }

    /** Names that are neither assigned to here nor parameters of closures. */
    Set<String> foreign() {
        Set<String> names = new HashSet<>(called);
        names.removeAll(assigned);
        names.removeAll(declared);
        names.removeAll(parameters);
        return names;
    }

    private void named(String name) {
        mentioned.add(name);
        if (!loops.contains(name)) {
            readOutsideLoops.add(name);
        }
        reachesBase |= REACHES_BASE.contains(name);
        switch (name) {
            case "nargin", "narginchk" -> usesNargin = true;
            case "nargout", "nargoutchk" -> usesNargout = true;
            case "inputname" -> usesContext = true;
            case "isargout" -> {
                usesContext = true;
                usesNargout = true;
            }
            case "evalin", "assignin" -> {
                usesCaller = true;
                usesContext = true;
                dynamic = true;
            }
            default -> dynamic |= DYNAMIC.contains(name);
        }
    }

    /** The texts of arguments that are all literals; otherwise null. */
    static List<String> literals(List<Tree.Expression> arguments) {
        List<String> words = new ArrayList<>();
        for (Tree.Expression argument : arguments) {
            switch (argument) {
                case Tree.CharLiteral text -> words.add(text.text());
                case Tree.StringLiteral text -> words.add(text.text());
                default -> {
                    return null;
                }
            }
        }
        return words;
    }
}
