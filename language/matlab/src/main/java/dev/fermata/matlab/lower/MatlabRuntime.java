package dev.fermata.matlab.lower;

import dev.fermata.compiler.interpret.InterpretedFunction;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.Linker;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import dev.fermata.matlab.builtin.Builtin;
import dev.fermata.matlab.function.BuiltinFunction;
import dev.fermata.matlab.function.FunctionHandle;
import dev.fermata.matlab.function.MatlabFunctions;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.object.ClassType;
import dev.fermata.matlab.object.Dispatch;
import dev.fermata.matlab.project.ProgramSettings;
import dev.fermata.matlab.session.Identifiers;
import dev.fermata.matlab.session.MatlabSession;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import dev.fermata.runtime.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one running program has: its functions and how they are carried out. Attached to the session that runs it. */
public final class MatlabRuntime implements MatlabFunctions {
    private final FunctionValues functionValues;
    private final ProgramScope program;
    private ProgramLowering lowering;
    private final MatlabSession state = new MatlabSession();

    /** Makes function values of IR functions. */
    @FunctionalInterface
    public interface FunctionValues {
        FunctionValue of(Function function);
    }

    /**
     * @param functionValues  how functions are carried out
     * @param scriptDirectory the folder of the main program; null when it has none
     * @param directory       the current folder before the session begins
     * @param sources         where the sources of files are put, by name, for error reports
     * @param settings        the mode of the language, and more
     */
    public MatlabRuntime(FunctionValues functionValues, Path scriptDirectory, Path directory, Map<String, Source> sources, ProgramSettings settings) {
        this.functionValues = functionValues;
        this.program = new ProgramScope(sources, scriptDirectory, () -> {
            Session session = Session.currentOrNull();
            return session == null ? directory : session.workingDirectory();
        }, settings);
        this.lowering = new ProgramLowering(program);
    }

    /** By generated code. */
    public static FunctionValues compiled(boolean suspendEverywhere) {
        return new Linker(new MatlabDialect(), suspendEverywhere)::functionValue;
    }

    /** By the reference interpreter. */
    public static FunctionValues interpreted() {
        MatlabDialect dialect = new MatlabDialect();
        Map<Function, FunctionValue> values = new ConcurrentHashMap<>();
        return function -> values.computeIfAbsent(function, f -> InterpretedFunction.of(f, dialect, null));
    }

    /** The running program's. */
    public static MatlabRuntime current() {
        MatlabRuntime runtime = Session.current().attachment(MatlabRuntime.class);
        if (runtime == null) {
            throw new IllegalStateException("no MATLAB program runs in this session");
        }
        return runtime;
    }

    /** To be called in the session before anything of the program runs. */
    public void attach(Session session) {
        session.attach(MatlabRuntime.class, this);
        session.attach(MatlabFunctions.class, this);
        session.attach(MatlabSession.class, state);
        state.state(Identifiers.class, program.settings()::identifiers);
    }

    public FunctionValue functionValue(Function function) {
        return functionValues.of(function);
    }

    /** A main program: a function without arguments. */
    public Function lower(Source source, Path directory, Tree.File tree) {
        Function main = null;
        while (main == null) {
            try {
                main = lowered(source, directory, tree);
            } catch (ObjectsNeeded _) {
                // Twice at most: for objects, and for objects that define their own indexing.
                program.beginAgain();
                lowering = new ProgramLowering(program);
            }
        }
        program.lowered();
        return main;
    }

    private Function lowered(Source source, Path directory, Tree.File tree) {
        program.lookForClasses();
        FileScope file = program.open(source, directory, tree);
        program.begin(file);
        checkClasses(file);
        Tree.File main = tree;
        if (!tree.isScript() && file.main != null) {
            Tree.Expression call = new Tree.Name(tree.at(), 0, 0, file.main.name());
            main = new Tree.File(tree.at(), List.of(new Tree.ExpressionStatement(tree.at(), call, true)), tree.functions(), tree.classes(), true);
        }
        return lowering.script(file, main, scriptName(source), Set.of());
    }

    /** What is wrong with the classes of a program is found before it runs. */
    private static void checkClasses(FileScope file) {
        for (ClassDeclaration declaration : file.classes.values()) {
            try {
                declaration.type();
            } catch (MatlabError wrong) {
                if (!wrong.identifier().equals("RunMat:UndefinedClass")) {
                    int at = Math.max(0, file.source.text().indexOf(declaration.definition.name()));
                    throw new ProblemException(Problem.error(wrong.identifier(), wrong.getMessage(),
                            new Span(file.source, at, at + declaration.definition.name().length())));
                }
            }
        }
    }

    private static String scriptName(Source source) {
        String name = source.name();
        name = name.substring(name.lastIndexOf('/') + 1);
        return name.endsWith(".m") ? name.substring(0, name.length() - 2) : name;
    }

    /** An input of a conversation: a function of the workspace and a number of results. Its functions stay for later inputs. */
    public Function lowerInput(Source source, Tree.File tree, Workspace workspace, Path directory) {
        program.converses();
        FileScope file = program.open(source, directory, tree);
        program.keep(file);
        return lowering.evaluated(file, tree, Set.copyOf(workspace.names()), false, program.settings().tasks().topLevelAwait());
    }

    @Override
    public FunctionValue find(String name) {
        FunctionValue found = findOrNull(name);
        boolean dispatches = program.mayHaveObjects() && !name.startsWith("__")
                && (found == null || !(program.resolveText(name) instanceof Callee.Construct || program.resolveText(name) instanceof Callee.ClassMember));
        if (found == null && (!dispatches || name.indexOf('.') >= 0)) {
            throw Errors.undefined(name);
        }
        return dispatches ? Dispatch.of(name, found) : found;
    }

    @Override
    public FunctionValue findOrNull(String name) {
        Callee callee = program.resolveText(name);
        return switch (callee) {
            case Callee.User(UserFunction function) -> {
                Function general = lowering.general(function);
                lowering.finish();
                yield functionValue(general);
            }
            case Callee.Native(var builtin) -> lowering.builtinValue(builtin);
            case Callee.Construct(ClassDeclaration declaration) -> {
                Function construct = lowering.classes().construct(declaration);
                lowering.finish();
                yield functionValue(construct);
            }
            case Callee.ClassMember(ClassDeclaration declaration, String member) -> declaration.type().method(member) == null ? null
                    : declaration.type().method(member).function().get();
            case Callee.Unknown _, Callee.Ambiguous _ -> null;
        };
    }

    @Override
    public FunctionValue qualified(String name, boolean indexed) {
        if (!(program.qualified(name) instanceof Callee.ClassMember member)) {
            return findOrNull(name);
        }
        ClassType type = member.declaration().type();
        if (type.method(member.member()) != null && type.method(member.member()).isStatic()) {
            return findOrNull(name);
        }
        Function value = lowering.classes().member(member, indexed);
        lowering.finish();
        return functionValue(value);
    }

    @Override
    public FunctionValue script(String name, Workspace workspace) {
        Path path = program.script(name);
        return path == null ? null : new ScriptFunction(name, path, lowering.fileEvaluator(), workspace);
    }

    @Override
    public double declared(FunctionValue function, boolean inputs) {
        if (function instanceof Dispatch dispatch) {
            if (dispatch.plain() == null) {
                throw Errors.undefined(dispatch.name());
            }
            return declared(dispatch.plain(), inputs);
        }
        if (function instanceof BuiltinFunction builtin) {
            int most = inputs ? builtin.builtin().maxInputs() : builtin.builtin().maxOutputs();
            return most == Builtin.ANY ? -1 : most;
        }
        UserFunction known = lowering.named(function.name());
        if (known == null) {
            throw Errors.undefined(function.name());
        }
        if (inputs) {
            return known.isVariadic() ? -known.inputs() : known.inputs();
        }
        return known.hasVarargout() ? -known.definition.outputs().size() : known.definition.outputs().size();
    }

    @Override
    public boolean needsInputs(FunctionValue function) {
        return switch (function) {
            case Dispatch dispatch -> dispatch.plain() != null && needsInputs(dispatch.plain());
            case BuiltinFunction builtin -> builtin.builtin().minInputs() > 0;
            default -> {
                UserFunction known = Library.has(function.name()) ? null : lowering.named(function.name()); // those of the library have defaults
                yield known != null && known.needsInputs();
            }
        };
    }

    @Override
    public FunctionHandle handle(String text) {
        Source source = new Source("<handle>", text);
        try {
            Tree.Expression expression = MatlabSyntax.parseExpression(source);
            if (!(expression instanceof Tree.Anonymous) && !(expression instanceof Tree.Handle) && !(expression instanceof Tree.BlockClosure)) {
                throw Errors.of("Str2FuncNameInvalid", "Invalid function name '" + text + "'.");
            }
            Tree.File tree = new Tree.File(expression.at(), List.of(new Tree.ExpressionStatement(expression.at(), expression, false)), List.of(), List.of(), true);
            FileScope file = program.open(source, null, tree);
            return lowering.handle(this, file, expression);
        } catch (ProblemException wrong) {
            throw Evaluator.error(wrong);
        }
    }

    @Override
    public List<String> methodInputs(String className, String method) {
        ClassDeclaration declaration = program.anyClass(className);
        if (declaration == null) {
            return List.of();
        }
        UserFunction function = declaration.functions.get(method);
        if (function != null) {
            return function.definition.inputs().stream().map(Tree.Parameter::name).toList();
        }
        return declaration.parents().stream().map(parent -> methodInputs(parent.name(), method)).filter(names -> !names.isEmpty()).findFirst().orElse(List.of());
    }

    @Override
    public List<FunctionHandle> functionsOf(Path file) {
        return program.functionsOf(file).stream().map(each -> FunctionHandle.named(valueOf(each), FunctionHandle.Kind.SIMPLE, each.name())).toList();
    }

    /** A function of the program as a value; lowers what is missing. */
    FunctionValue valueOf(UserFunction function) {
        Function general = lowering.general(function);
        lowering.finish();
        return functionValue(general);
    }

    /** What computes the defaults, constants and members of a class: follows the convention of function values. */
    FunctionValue beginnerOf(ClassDeclaration declaration) {
        Function beginner = lowering.classes().beginner(declaration);
        lowering.finish();
        return functionValue(beginner);
    }

    /** The class of that name; null when there is none. */
    @Override
    public ClassType classType(String name) {
        ClassDeclaration declaration = program.anyClass(name);
        return declaration == null ? null : declaration.type();
    }

    @Override
    public boolean isMethod(String name) {
        return program.isMethod(name);
    }

    @Override
    public boolean hasDestructors() {
        return program.hasDestructors();
    }

    @Override
    public List<Path> path() {
        return program.path();
    }

    @Override
    public void changed(Path path) {
        program.changed(path);
    }

    @Override
    public void rehash() {
        program.rehash();
    }

    @Override
    public Path file(String name) {
        return program.functionFile(name);
    }

    @Override
    public Path qualifiedFile(String name) {
        return program.qualifiedFile(name);
    }

    @Override
    public boolean isLibrary(String name) {
        return LibraryNames.has(name);
    }

    @Override
    public boolean isToolbox(String name) {
        return Library.isToolbox(name);
    }

    @Override
    public String fullPath(String sourceName) {
        Path folder = program.folder(sourceName);
        return folder == null ? sourceName : folder.resolve(sourceName).toString();
    }

    @Override
    public String sourceLine(String file, int line) {
        Source source = program.source(file.substring(file.lastIndexOf('/') + 1));
        return source == null || line < 1 || line > source.lineCount() ? ""
                : source.text().substring(source.lineStart(line), source.lineEnd(line)).strip();
    }
}
