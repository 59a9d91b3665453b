package dev.fermata.matlab.builtin;

/** The code of a builtin that wants to know how its arguments are written in the call: {@code table(a, b)} has variables a and b. */
@FunctionalInterface
public interface NamedKernel extends Kernel {
    /** @param names of arguments that are variables, null for other expressions; as many as arguments, all null when they are not known */
    Object apply(Object[] arguments, int nargout, String[] names) throws Throwable;

    @Override
    default Object apply(Object[] arguments, int nargout) throws Throwable {
        return apply(arguments, nargout, new String[arguments.length]);
    }

    /** The builtin for one call in the program. Names count for nothing when some argument stands for several values. */
    static Builtin inCall(Builtin builtin, String[] names) {
        return builtin.kernel() instanceof NamedKernel kernel ? new Builtin(builtin.name(), builtin.minInputs(), builtin.maxInputs(),
                builtin.maxOutputs(), (arguments, nargout) -> kernel.apply(arguments, nargout,
                        arguments.length == names.length ? names : new String[arguments.length]), builtin.suspends()) : builtin;
    }
}
