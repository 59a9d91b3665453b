package dev.fermata.library.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.net.BlockedException;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.NetworkException;
import dev.fermata.library.net.Program;
import dev.fermata.runtime.task.Promise;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UdpTest {
    private final Program program = new Program();

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    private UdpSocket socket() throws Exception {
        return Program.await(UdpSocket.bind(program.session(), "127.0.0.1", 0));
    }

    private static Promise send(UdpSocket from, String text, int port) {
        return from.send(text.getBytes(StandardCharsets.UTF_8), "127.0.0.1", port, DestinationPolicy.ALLOW_ALL);
    }

    @Test
    void datagramsKeepTheirBordersAndTellTheirSender() throws Exception {
        UdpSocket one = socket();
        UdpSocket two = socket();
        Promise first = two.receive(100);
        assertThat(Program.<Long>await(send(one, "hello", two.port()))).isEqualTo(5);
        Program.await(send(one, "there", two.port()));
        UdpSocket.Datagram datagram = Program.await(first);
        assertThat(datagram.data()).asString().isEqualTo("hello");
        assertThat(datagram.from()).isEqualTo("127.0.0.1:" + one.port());
        assertThat(Program.<UdpSocket.Datagram>await(two.receive(2)).data()).asString().as("cut off").isEqualTo("th");
    }

    @Test
    void anotherProgramIsAPeerToo() throws Exception {
        UdpSocket own = socket();
        try (DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            other.setSoTimeout(20_000);
            Program.await(send(own, "ping", other.getLocalPort()));
            DatagramPacket packet = new DatagramPacket(new byte[100], 100);
            other.receive(packet);
            assertThat(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8)).isEqualTo("ping");
            other.send(new DatagramPacket(new byte[] {-1, 0, 1}, 3, packet.getSocketAddress()));
            assertThat(Program.<UdpSocket.Datagram>await(own.receive(10)).data()).containsExactly(-1, 0, 1);
            other.send(new DatagramPacket(new byte[0], 0, packet.getSocketAddress()));
            assertThat(Program.<UdpSocket.Datagram>await(own.receive(10)).data()).as("an empty one").isEmpty();
        }
    }

    @Test
    void failures() throws Exception {
        UdpSocket socket = socket();
        assertThatThrownBy(() -> Program.await(send(socket, "x".repeat(70_000), 9))).isInstanceOf(NetworkException.class)
            .hasMessage("Message too long (os error 90)");
        assertThatThrownBy(() -> Program.await(UdpSocket.bind(program.session(), "127.0.0.1", socket.port())))
            .hasMessage("Address already in use (os error 98)");
        assertThatThrownBy(() -> Program.await(socket.send(new byte[1], "127.0.0.1", 9, DestinationPolicy.DENY_PRIVATE)))
            .isInstanceOf(BlockedException.class);
        Promise waiting = socket.receive(10);
        Program.await(socket.close());
        assertThatThrownBy(() -> Program.await(waiting)).isInstanceOf(NetworkException.class);
        assertThatThrownBy(() -> Program.await(socket.receive(10))).isInstanceOf(NetworkException.class);
        assertThatThrownBy(() -> Program.await(send(socket, "x", 9))).isInstanceOf(NetworkException.class);
    }
}
