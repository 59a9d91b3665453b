package dev.fermata.example.tally;

import dev.fermata.compiler.interpret.IrInterpreter;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.verify.IrVerifier;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.Linker;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.ProblemLayout;
import dev.fermata.compiler.source.ProblemRenderer;
import dev.fermata.compiler.source.Source;
import dev.fermata.runtime.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs Tally programs. */
public final class Tally {
    private Tally() {
    }

    /** How a program is run. All ways give the same results. */
    public enum Engine { COMPILED, COMPILED_SUSPENDING, INTERPRETED, INTERPRETED_SUSPENDING }

    /** Runs the program in this file. */
    public static void main(String[] arguments) throws IOException {
        Source source = new Source(arguments[0], Files.readString(Path.of(arguments[0])));
        int exitCode = run(source, Engine.COMPILED, Session.builder().build());
        Runtime.getRuntime().exit(exitCode);
    }

    /**
     * Runs a program in a session of its own.
     *
     * @return the exit code
     */
    public static int run(Source source, Engine engine, Session session) {
        Function program;
        try {
            program = compile(source);
        } catch (ProblemException e) {
            session.console().err().print(new ProblemRenderer(ProblemLayout.PLAIN, false).render(e.problems()));
            return 2;
        }
        FunctionValue main = load(program, engine);
        return session.run(() -> main.body0(0));
    }

    /** The program's IR, checked. */
    public static Function compile(Source source) {
        Function program = Lowering.program(source);
        IrVerifier.require(program, new TallyDialect());
        return program;
    }

    private static FunctionValue load(Function program, Engine engine) {
        TallyDialect dialect = new TallyDialect();
        return switch (engine) {
            case COMPILED -> new Linker(dialect, false).functionValue(program);
            case COMPILED_SUSPENDING -> new Linker(dialect, true).functionValue(program);
            case INTERPRETED -> new IrInterpreter(dialect, false).functionValue(program);
            case INTERPRETED_SUSPENDING -> new IrInterpreter(dialect, true).functionValue(program);
        };
    }
}
