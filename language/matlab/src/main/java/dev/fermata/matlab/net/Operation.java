package dev.fermata.matlab.net;

import dev.fermata.library.net.BlockedException;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.NetworkException;
import dev.fermata.matlab.value.Errors;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.OwnedWait;
import dev.fermata.runtime.task.Promise;
import java.util.function.Function;

/** Operations of the network library as builtins wait for them. */
final class Operation {
    private static final String CLIENT = "network-client";
    private static final String SERVER = "network-server";
    private static final String PRIVATE = "network-private";

    private Operation() {
    }

    /** An error when the program may not connect to others. */
    static void requireClient(String function) {
        require(function, CLIENT);
    }

    /** An error when the program may not be connected to. */
    static void requireServer(String function) {
        require(function, SERVER);
    }

    private static void require(String function, String capability) {
        if (!Session.current().permissions().allows(capability)) {
            throw Errors.of(function + ":NotPermitted", function + ": this program may not use the network: " + capability + " is not granted.");
        }
    }

    /** Where the program may connect to. */
    static DestinationPolicy policy() {
        Permissions permissions = Session.current().permissions();
        return permissions.allows(PRIVATE) ? DestinationPolicy.ALLOW_ALL : DestinationPolicy.DENY_PRIVATE;
    }

    /**
     * The outcome of an operation, waiting for it. A suspending host method.
     *
     * @param value what the program gets for the result
     * @param error the error that it gets for a failure
     */
    static Object await(Promise source, Function<Object, Object> value, Function<String, RuntimeException> error) throws Throwable {
        Promise result = Promise.pending();
        source.onDone(done -> {
            if (done.isFailed()) {
                result.fail(done.error() instanceof NetworkException ? error.apply(reason(done.error())) : done.error());
                return;
            }
            try {
                result.succeed(value.apply(done.value()));
            } catch (RuntimeException | Error problem) {
                result.fail(problem);
            }
        });
        return OwnedWait.await(result, () -> source.fail(new NetworkException("cancelled")));
    }

    private static String reason(Throwable problem) {
        return problem instanceof BlockedException blocked ? "the destination is not allowed (" + blocked.getMessage() + ")"
                : String.valueOf(problem.getMessage());
    }
}
