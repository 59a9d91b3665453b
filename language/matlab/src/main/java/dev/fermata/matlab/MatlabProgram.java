package dev.fermata.matlab;

import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.source.Source;
import dev.fermata.matlab.function.StackFrames;
import dev.fermata.matlab.lower.MatlabRuntime;
import dev.fermata.matlab.session.Warnings;
import dev.fermata.matlab.syntax.Tree;
import dev.fermata.runtime.session.Session;

/** A lowered main program with the functions it is compiled with. */
final class MatlabProgram implements Program {
    private final MatlabRuntime runtime;
    private final FunctionValue main;
    private final int statements;

    private MatlabProgram(MatlabRuntime runtime, FunctionValue main, int statements) {
        this.runtime = runtime;
        this.main = main;
        this.statements = statements;
    }

    static MatlabProgram load(Source source, Tree.File tree, MatlabRuntime runtime, ModuleContext context) {
        Function main = runtime.lower(source, context.file() == null ? null : context.file().getParent(), tree);
        return new MatlabProgram(runtime, runtime.functionValue(main), tree.statements().size());
    }

    @Override
    public Object run() throws Throwable {
        runtime.attach(Session.current());
        Warnings.current().stack(StackFrames::lines);
        return main.call0(0);
    }

    @Override
    public int statementCount() {
        return statements;
    }

    @Override
    public int instructionCount() {
        return statements;
    }
}
