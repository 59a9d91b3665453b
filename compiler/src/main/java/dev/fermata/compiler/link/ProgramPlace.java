package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.MethodName;
import dev.fermata.compiler.interpret.InterpretedFunction;
import dev.fermata.runtime.task.RaiseSite;
import dev.fermata.runtime.task.ScriptError;
import java.util.Optional;

/**
 * A place in the program's code.
 *
 * @param type     the generated class; null when the code is interpreted
 * @param bytecode the index of the instruction in its method; the packed source position of interpreted code
 */
public record ProgramPlace(Class<?> type, String method, int bytecode) {
    /** How errors remember their places. */
    private static final RaiseSite FINDER = new RaiseSite() {
        @Override
        public Object here() {
            return innermost();
        }

        @Override
        public StackTraceElement[] trace(Throwable own) {
            return InterpretedFunction.wholeTrace(own);
        }
    };

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    /** Between a raised error and the generated code lie an operator or builtin and its helpers. */
    private static final int FRAMES_MAX = 24;

    /** To be called before any code of a program runs. */
    public static void install() {
        ScriptError.rememberPlaces(FINDER);
    }

    /** Where the innermost activation of the program on this thread's stack stands; null when there is none near. */
    private static Object innermost() {
        Optional<ProgramPlace> place = WALKER.walk(frames -> frames.limit(FRAMES_MAX)
                .filter(frame -> frame.getClassName().startsWith(MethodName.PACKAGE))
                .findFirst()
                .map(frame -> new ProgramPlace(frame.getDeclaringClass(), frame.getMethodName(), frame.getByteCodeIndex())));
        return place.orElseGet(InterpretedFunction::innermostPlace);
    }

    /** The packed source position; 0 when it cannot be told. */
    public int position() {
        return type == null ? bytecode : Linker.position(this);
    }
}
