package dev.fermata.compiler.differential;

import dev.fermata.compiler.interpret.IrInterpreter;
import dev.fermata.compiler.ir.Dialect;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.compiler.link.Linker;

/** The ways to run a function. The first is the oracle. */
public enum Engine {
    INTERPRETED {
        @Override
        public FunctionValue load(Function function, Dialect dialect) {
            return new IrInterpreter(dialect).functionValue(function);
        }
    },
    INTERPRETED_SUSPENDING {
        @Override
        public FunctionValue load(Function function, Dialect dialect) {
            return new IrInterpreter(dialect, true).functionValue(function);
        }
    },
    COMPILED {
        @Override
        public FunctionValue load(Function function, Dialect dialect) {
            return new Linker(dialect, false).functionValue(function);
        }
    },
    COMPILED_SUSPENDING {
        @Override
        public FunctionValue load(Function function, Dialect dialect) {
            return new Linker(dialect, true).functionValue(function);
        }
    };

    /** The function as a value of a fresh program. */
    public abstract FunctionValue load(Function function, Dialect dialect);
}
