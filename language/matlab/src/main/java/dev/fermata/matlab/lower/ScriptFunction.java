package dev.fermata.matlab.lower;

import dev.fermata.matlab.function.NativeFunction;
import dev.fermata.matlab.function.Workspace;
import dev.fermata.matlab.value.Errors;
import java.nio.file.Path;

/** A script file that is called by its name: it works on the variables of a workspace and gives no value. */
final class ScriptFunction extends NativeFunction {
    private final String name;
    private final Path path;
    private final Evaluator evaluator;
    private final Workspace workspace;

    ScriptFunction(String name, Path path, Evaluator evaluator, Workspace workspace) {
        this.name = name;
        this.path = path;
        this.evaluator = evaluator;
        this.workspace = workspace;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected Object call(int nargout, Object[] arguments, int depth) throws Throwable {
        if (nargout > 0 || arguments.length > 0) {
            throw Errors.of("scriptNotAFunction", "Attempt to execute SCRIPT " + name + " as a function:\n" + path);
        }
        return evaluator.compileFile(path, workspace).call2(depth, workspace, 0L);
    }
}
