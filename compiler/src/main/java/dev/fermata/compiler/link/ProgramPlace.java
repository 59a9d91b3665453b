package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.MethodName;
import java.util.Optional;

/**
 * A place in generated code.
 *
 * @param type     the generated class
 * @param bytecode the index of the instruction in its method
 */
public record ProgramPlace(Class<?> type, String method, int bytecode) {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    /** Between a raised error and the generated code lie an operator or builtin and its helpers. */
    private static final int FRAMES_MAX = 24;

    /** Where the innermost generated method on this thread's stack stands; null when there is none near. */
    static Object innermost() {
        Optional<ProgramPlace> place = WALKER.walk(frames -> frames.limit(FRAMES_MAX)
                .filter(frame -> frame.getClassName().startsWith(MethodName.PACKAGE))
                .findFirst()
                .map(frame -> new ProgramPlace(frame.getDeclaringClass(), frame.getMethodName(), frame.getByteCodeIndex())));
        return place.orElse(null);
    }

    /** The packed source position; 0 when it cannot be told. */
    public int position() {
        return Linker.position(this);
    }
}
