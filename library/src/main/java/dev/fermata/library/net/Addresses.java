package dev.fermata.library.net;

import dev.fermata.runtime.io.BlockingLane;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Promise;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses of hosts. */
public final class Addresses {
    private Addresses() {
    }

    /**
     * The addresses of a host: a promise of an {@code InetAddress[]} that is not empty; fails with a {@link
     * NetworkException}. Asking the system may block, so names are looked up on the blocking lane.
     */
    public static Promise of(Session session, String host) {
        try {
            return Promise.resolved(new InetAddress[] {InetAddress.ofLiteral(host)});
        } catch (IllegalArgumentException e) {
            return BlockingLane.of(session).submitLong("address of " + host, () -> {
                try {
                    return InetAddress.getAllByName(host);
                } catch (UnknownHostException unknown) {
                    throw new NetworkException(unknown);
                }
            });
        }
    }

    /** Whether an address leads to this machine or its own network: nothing that a stranger's program should reach. */
    public static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress() || (bytes.length == 4 ? isPrivate4(bytes) : isPrivate6(bytes));
    }

    private static boolean isPrivate4(byte[] b) {
        int first = b[0] & 0xFF;
        int second = b[1] & 0xFF;
        return first == 0 || first == 127 || first >= 224 // this network, loopback, multicast and reserved, broadcast
                || first == 100 && second >= 64 && second < 128 // shared by a provider's customers
                || first == 192 && second == 0 && b[2] == 0 // protocol assignments
                || first == 198 && (second == 18 || second == 19); // benchmarking
    }

    /** Unique local addresses, and IPv4 addresses in other clothes. */
    private static boolean isPrivate6(byte[] b) {
        if ((b[0] & 0xFE) == 0xFC) {
            return true;
        }
        boolean translated = b[0] == 0 && b[1] == 0x64 && (b[2] & 0xFF) == 0xFF && (b[3] & 0xFF) == 0x9B; // 64:ff9b::/96
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= b[i] == 0;
        }
        if (translated || compatible) {
            return isPrivate4(new byte[] {b[12], b[13], b[14], b[15]}) || isPrivateRange(b[12], b[13]);
        }
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        return sixToFour && (isPrivate4(new byte[] {b[2], b[3], b[4], b[5]}) || isPrivateRange(b[2], b[3]));
    }

    private static boolean isPrivateRange(byte first, byte second) {
        int a = first & 0xFF;
        int b = second & 0xFF;
        return a == 10 || a == 172 && b >= 16 && b < 32 || a == 192 && b == 168 || a == 169 && b == 254;
    }
}
