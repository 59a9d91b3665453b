package dev.fermata.matlab.lower;

import static dev.fermata.matlab.lower.Build.block;
import static dev.fermata.matlab.lower.Build.constant;
import static dev.fermata.matlab.lower.Build.get;
import static dev.fermata.matlab.lower.Build.host;
import static dev.fermata.matlab.lower.Build.set;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Node;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.function.StackFrames;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.function.WorkspaceFunctions;
import dev.fermata.matlab.syntax.MatlabSyntax;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.matlab.value.Errors;
import dev.fermata.matlab.value.MatlabError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Compiles text while the program runs, in the place of the function that asks for it. */
final class Evaluator implements WorkspaceFunctions.CodeEvaluator {
    private final ProgramLowering lowering;
    private final ProgramScope program;
    private final FileScope file;
    private final boolean mayAwait;

    Evaluator(ProgramLowering lowering, ProgramScope program, FileScope file, boolean mayAwait) {
        this.lowering = lowering;
        this.program = program;
        this.file = file;
        this.mayAwait = mayAwait;
    }

    @Override
    public FunctionValue compile(String text, String handler, Workspace workspace, int nargout) {
        Source source = new Source(StackFrames.EVALUATED, text);
        Tree.File tree;
        try {
            tree = parse(source, workspace);
        } catch (MatlabError wrong) {
            if (handler == null) {
                throw wrong;
            }
            return compile(handler, null, workspace, nargout);
        }
        if (handler != null) {
            Tree.File handled = parse(new Source(StackFrames.EVALUATED, handler), workspace);
            tree = new Tree.File(tree.at(), List.of(new Tree.Try(tree.at(), tree.statements(), null, handled.statements())),
                    List.of(), List.of(), true);
        }
        return function(source, tree, workspace, nargout > 0 && handler == null);
    }

    private Tree.File parse(Source source, Workspace workspace) {
        try {
            Tree.File tree = program.parse(source, Set.copyOf(workspace.names()));
            if (!tree.functions().isEmpty() || !tree.classes().isEmpty()) {
                throw Errors.of("SyntaxError", "Functions and classes cannot be defined in text that is evaluated.");
            }
            return tree;
        } catch (ProblemException wrong) {
            throw error(wrong);
        }
    }

    /** What a program can catch of the problems of a text. */
    static MatlabError error(ProblemException wrong) {
        Problem first = wrong.problems().getFirst();
        String code = first.code().startsWith("RunMat:") ? first.code() : "RunMat:SyntaxError";
        return new MatlabError(code, first.message());
    }

    private FunctionValue function(Source source, Tree.File tree, Workspace workspace, boolean wantsValue) {
        FileScope inner = new FileScope(program, source, file.directory, file.origin, tree);
        inner.functions.putAll(file.functions);
        inner.imports.specific.addAll(file.imports.specific);
        inner.imports.wildcards.addAll(file.imports.wildcards);
        try {
            return MatlabRuntime.current().functionValue(lowering.evaluated(inner, tree, Set.copyOf(workspace.names()), wantsValue, mayAwait));
        } catch (ProblemException wrong) {
            throw error(wrong);
        }
    }

    @Override
    public FunctionValue compileRun(String name, Workspace workspace) {
        Path path = program.scriptFile(name);
        if (path == null) {
            throw Errors.of("run:FileNotFound", "RUN cannot find file '" + name + "'.");
        }
        return MatlabRuntime.current().functionValue(inFolder(path.normalize().getParent(), lowered(path, workspace)));
    }

    /** A function of the workspace and the number of wanted results that runs a script. */
    FunctionValue compileFile(Path path, Workspace workspace) {
        return MatlabRuntime.current().functionValue(lowered(path, workspace));
    }

    /** The same function, in a folder that is the current one meanwhile. */
    private static Function inFolder(Path folder, Function script) {
        Local workspace = new Local("workspace");
        Local nargout = new Local("nargout");
        Local before = new Local("before");
        Function inside = new Function(script.name(), script.source(), List.of(workspace, nargout), 0, Function.Kind.PLAIN).internal(true);
        inside.body(block(set(before, host(0, Hosts.ENTER_FOLDER, constant(folder))),
                new Node.Finally(0, FunctionLowering.asVoid(new Node.CallFunction(0, script, List.of(get(workspace), get(nargout)))),
                        FunctionLowering.asVoid(host(0, Hosts.LEAVE_FOLDER, get(before), constant(folder))), null),
                new Node.Return(0, Build.undefined())));
        return inside;
    }

    private Function lowered(Path path, Workspace workspace) {
        try {
            Source source = new Source(path.getFileName().toString(), MatlabSyntax.withLineFeeds(Files.readString(path, StandardCharsets.UTF_8)));
            program.remember(source, path.getParent());
            Tree.File tree = program.parse(source, Set.copyOf(workspace.names()));
            FileScope inner = new FileScope(program, source, path.getParent(), FileScope.Origin.PROGRAM, tree);
            if (inner.main != null && tree.statements().isEmpty()) {
                Tree.Expression call = new Tree.Name(tree.at(), 0, 0, inner.main.name());
                tree = new Tree.File(tree.at(), List.of(new Tree.ExpressionStatement(tree.at(), call, false)), List.of(), List.of(), true);
            }
            return lowering.evaluated(inner, tree, Set.copyOf(workspace.names()), false, mayAwait);
        } catch (IOException e) {
            throw Errors.of("run:FileNotFound", "RUN cannot read file '" + path + "'.");
        } catch (ProblemException wrong) {
            throw new MatlabError("RunMat:SyntaxError", wrong.problems().getFirst().message());
        }
    }
}
