package dev.fermata.compiler.interpret;

import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.ProgramPlace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs the functions of one program by interpretation: what {@link dev.fermata.compiler.link.Linker} is for compiled code.
 * Thread-safe.
 */
public final class IrInterpreter {
    private final Dialect dialect;
    private final boolean suspendEverywhere;
    private final HostCalls host;
    private final Map<Function, FunctionValue> values = new ConcurrentHashMap<>();

    static {
        ProgramPlace.install();
    }

    public IrInterpreter(Dialect dialect) {
        this(dialect, false);
    }

    /** @param suspendEverywhere the test mode that suspends and resumes before every call */
    public IrInterpreter(Dialect dialect, boolean suspendEverywhere) {
        this.dialect = dialect;
        this.suspendEverywhere = suspendEverywhere;
        this.host = new HostCalls(dialect);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** The function as a value; the same value each time. For functions without captures. */
    public FunctionValue functionValue(Function function) {
        return values.computeIfAbsent(function, f -> new InterpretedFunction(this, f, null));
    }

    boolean suspendEverywhere() {
        return suspendEverywhere;
    }

    HostCalls host() {
        return host;
    }
}
