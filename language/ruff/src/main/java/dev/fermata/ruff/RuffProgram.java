package dev.fermata.ruff;

import dev.fermata.compiler.language.Program;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.ruff.lower.LoweredFile;
import dev.fermata.ruff.lower.RuffModule;
import dev.fermata.ruff.lower.RuffSession;
import dev.fermata.runtime.session.Session;

/** A lowered main program with the session it is compiled in. */
final class RuffProgram implements Program {
    private final RuffSession session;
    private final LoweredFile lowered;
    private final FunctionValue main;
    private final int statements;

    private RuffProgram(RuffSession session, LoweredFile lowered, int statements) {
        this.session = session;
        this.lowered = lowered;
        this.main = session.functionValue(lowered.main());
        this.statements = statements;
    }

    static RuffProgram load(dev.fermata.ruff.syntax.Program program, RuffSession session) {
        return load(program, session, new RuffModule(""), false);
    }

    static RuffProgram load(dev.fermata.ruff.syntax.Program program, RuffSession session, RuffModule module, boolean open) {
        return new RuffProgram(session, session.lower(program, module, open), program.statements().size());
    }

    @Override
    public Object run() throws Throwable {
        Session.current().attach(RuffSession.class, session);
        return main.call0(0);
    }

    @Override
    public int statementCount() {
        return statements;
    }

    @Override
    public int instructionCount() {
        return lowered.instructionCount();
    }
}
