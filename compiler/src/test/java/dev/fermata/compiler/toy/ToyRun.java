package dev.fermata.compiler.toy;

import dev.fermata.compiler.link.FunctionValue;
import dev.fermata.runtime.task.ScriptError;
import dev.fermata.runtime.task.Task;

/** Runs a function value as the root task of a program, with all its tasks on one strand. */
public final class ToyRun {
    private static final int FUEL = 3_000;

    private ToyRun() {
    }

    public static synchronized Outcome run(FunctionValue function, Object... arguments) {
        ToyMethods.begin(FUEL);
        Task root = new Root(function, arguments);
        String result;
        try {
            result = "value " + ToyMethods.text(Programs.run(root));
        } catch (ScriptError error) {
            result = "error " + error.getMessage() + " payload " + ToyMethods.text(error.payload());
        } catch (Throwable error) {
            result = "failure " + error;
        }
        return new Outcome(result, ToyMethods.takeTrace());
    }

    private static final class Root extends Task {
        private final FunctionValue function;
        private final Object[] arguments;

        Root(FunctionValue function, Object[] arguments) {
            this.function = function;
            this.arguments = arguments;
        }

        @Override
        protected Object execute() throws Throwable {
            return function.bodyN(0, arguments);
        }

        @Override
        public String name() {
            return "root";
        }
    }
}
