package dev.fermata.runtime.session;

import java.util.Set;

/** What a program may do, as a set of capability names ("files.read", "process", ...). */
public final class Permissions {
    private static final Permissions ALL = new Permissions(null);

    private final Set<String> allowed;

    private Permissions(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Everything is allowed. */
    public static Permissions all() {
        return ALL;
    }

    /** Only what is named is allowed. */
    public static Permissions only(Set<String> capabilities) {
        return new Permissions(Set.copyOf(capabilities));
    }

    /** Whether a capability is allowed, itself or by the group that its name begins with ("files" for "files.read"). */
    public boolean allows(String capability) {
        if (allowed == null || allowed.contains(capability)) {
            return true;
        }
        for (int dot = capability.lastIndexOf('.'); dot > 0; dot = capability.lastIndexOf('.', dot - 1)) {
            if (allowed.contains(capability.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }
}
