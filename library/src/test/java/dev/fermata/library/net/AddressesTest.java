package dev.fermata.library.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.ScriptError;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1",
        "169.254.169.254", "100.64.0.1", "192.0.0.5", "198.18.0.1", "224.0.0.1", "239.1.1.1", "255.255.255.255", "::", "::1", "fe80::1",
        "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::7f00:1", "64:ff9b::a00:1", "2002:c0a8:101::1"})
    void addressesOfOwnNetworksArePrivate(String literal) {
        assertThat(Addresses.isPrivate(InetAddress.ofLiteral(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1", "100.128.0.1", "192.0.1.1",
        "198.20.0.1", "223.255.255.255", "2606:4700::1", "64:ff9b::808:808", "2002:808:808::1"})
    void othersAreNot(String literal) {
        assertThat(Addresses.isPrivate(InetAddress.ofLiteral(literal))).isFalse();
    }

    @Test
    void namesAndLiteralsAreLookedUp() throws Exception {
        try (Program program = new Program()) {
            assertThat(Program.<InetAddress[]>await(Addresses.of(program.session(), "127.0.0.1"))).hasSize(1);
            assertThat(Program.<InetAddress[]>await(Addresses.of(program.session(), "localhost"))).isNotEmpty()
                .allMatch(InetAddress::isLoopbackAddress);
            assertThatThrownBy(() -> Program.await(Addresses.of(program.session(), "no-such-host.invalid")))
                .isInstanceOf(NetworkException.class).hasMessage(NetworkErrors.UNKNOWN_HOST);
        }
    }

    @Test
    void aPolicyNamesWhatItForbids() throws Exception {
        InetAddress own = InetAddress.ofLiteral("10.0.0.1");
        InetAddress foreign = InetAddress.ofLiteral("8.8.8.8");
        DestinationPolicy.ALLOW_ALL.check(own, foreign);
        DestinationPolicy.DENY_PRIVATE.check(foreign);
        assertThatThrownBy(() -> DestinationPolicy.DENY_PRIVATE.check(foreign, own, InetAddress.ofLiteral("::1")))
            .isInstanceOf(BlockedException.class).hasMessage("10.0.0.1, 0:0:0:0:0:0:0:1");
    }

    @Test
    void aSimulatedWorldHasNoNetwork() {
        Session session = Session.builder().virtualTime(Order.fifo()).build();
        assertThatThrownBy(() -> EventLoops.of(session)).isInstanceOf(ScriptError.class)
            .hasMessage("The network cannot be used in a simulated world");
    }
}
