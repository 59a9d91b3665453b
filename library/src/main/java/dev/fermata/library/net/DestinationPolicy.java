package dev.fermata.library.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Where a program may connect to. */
public enum DestinationPolicy {
    ALLOW_ALL, DENY_PRIVATE;

    /** Those of a host's addresses that must not be connected to. */
    public List<InetAddress> blocked(InetAddress[] addresses) {
        List<InetAddress> blocked = new ArrayList<>();
        if (this == DENY_PRIVATE) {
            for (InetAddress address : addresses) {
                if (Addresses.isPrivate(address)) {
                    blocked.add(address);
                }
            }
        }
        return blocked;
    }

    /** Fails with a {@link BlockedException} when one of a host's addresses must not be connected to. */
    public void check(InetAddress... addresses) throws BlockedException {
        List<InetAddress> blocked = blocked(addresses);
        if (!blocked.isEmpty()) {
            throw new BlockedException(blocked);
        }
    }
}
