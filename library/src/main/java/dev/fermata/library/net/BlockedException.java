package dev.fermata.library.net;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;

/** The {@link DestinationPolicy} forbids a destination. The message is the list of its forbidden addresses. */
public final class BlockedException extends NetworkException {
    private static final long serialVersionUID = 1L;

    BlockedException(List<InetAddress> addresses) {
        super(addresses.stream().map(InetAddress::getHostAddress).distinct().collect(Collectors.joining(", ")));
    }
}
