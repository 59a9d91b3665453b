package dev.fermata.ruff.net;

import dev.fermata.library.net.BlockedException;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.ruff.builtin.Host;
import dev.fermata.runtime.task.ScriptError;
import java.util.Locale;

/** Where the running program may connect to, and what it reads when it may not. */
final class Destinations {
    /** A permission: those who have all have it, those who have only the network have not. */
    private static final String PRIVATE = "network-private";
    private static final String POLICY = "RUFF_NET_DESTINATION_POLICY";
    private static final String OVERRIDE = "RUFF_ALLOW_PRIVATE_NETWORK_DESTINATIONS";

    private Destinations() {
    }

    static DestinationPolicy policy() {
        String value = Host.environment().get(POLICY);
        DestinationPolicy policy = value == null ? byPermission() : switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "allow_all", "allow-all", "permissive", "" -> DestinationPolicy.ALLOW_ALL;
            case "deny_private", "deny-private", "strict" -> DestinationPolicy.DENY_PRIVATE;
            default -> throw new ScriptError("Invalid " + POLICY + " value '" + value + "'; expected one of: allow_all, deny_private");
        };
        return policy == DestinationPolicy.DENY_PRIVATE && isOverridden() ? DestinationPolicy.ALLOW_ALL : policy;
    }

    private static DestinationPolicy byPermission() {
        return Host.session().permissions().allows(PRIVATE) ? DestinationPolicy.ALLOW_ALL : DestinationPolicy.DENY_PRIVATE;
    }

    private static boolean isOverridden() {
        String value = Host.environment().get(OVERRIDE);
        return value != null && switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "yes", "on" -> true;
            default -> false;
        };
    }

    /** The message of a failed operation. */
    static String failure(String surface, Throwable problem) {
        if (problem instanceof BlockedException blocked) {
            return surface + " blocked by outbound destination policy 'deny_private' (resolved to blocked addresses: " + blocked.getMessage()
                    + "). Set " + OVERRIDE + "=1 to allow trusted local/private destinations.";
        }
        return surface + " failed: " + problem.getMessage();
    }
}
