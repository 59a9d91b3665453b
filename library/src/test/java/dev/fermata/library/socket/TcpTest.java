package dev.fermata.library.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fermata.library.net.BlockedException;
import dev.fermata.library.net.DestinationPolicy;
import dev.fermata.library.net.NetworkException;
import dev.fermata.library.net.Peer;
import dev.fermata.library.net.Program;
import dev.fermata.runtime.task.Promise;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TcpTest {
    private final Program program = new Program();

    @AfterEach
    void end() throws Exception {
        program.close();
    }

    private TcpListener listener() throws Exception {
        return Program.await(TcpListener.bind(program.session(), "127.0.0.1", 0));
    }

    private TcpStream connect(int port) throws Exception {
        return Program.await(TcpStream.connect(program.session(), "127.0.0.1", port, DestinationPolicy.ALLOW_ALL));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(Promise received) throws Exception {
        return new String(Program.<byte[]>await(received), StandardCharsets.ISO_8859_1);
    }

    @Test
    void connectionsAreAcceptedAndCarryBytesBothWays() throws Exception {
        TcpListener listener = listener();
        Promise first = listener.accept();
        assertThat(first.isPending()).isTrue();
        try (Peer peer = new Peer(listener.port())) {
            TcpStream stream = Program.await(first);
            assertThat(stream.peer()).isEqualTo("127.0.0.1:" + peer.socket().getLocalPort());
            peer.send("hello");
            assertThat(text(stream.receive(3))).isEqualTo("hel");
            assertThat(text(stream.receive(100))).isEqualTo("lo");
            assertThat(Program.<Long>await(stream.send(bytes("there")))).isEqualTo(5);
            assertThat(peer.read(5)).isEqualTo("there");
        }
    }

    @Test
    void theEndOfTheOtherSideIsAnEmptyResultAndStillLetsAnswer() throws Exception {
        TcpListener listener = listener();
        try (Peer peer = new Peer(listener.port())) {
            TcpStream stream = Program.await(listener.accept());
            peer.send("last");
            peer.socket().shutdownOutput();
            assertThat(text(stream.receive(100))).isEqualTo("last");
            assertThat(text(stream.receive(100))).isEmpty();
            assertThat(text(stream.receive(100))).isEmpty();
            Program.await(stream.send(bytes("answer")));
            Program.await(stream.close());
            assertThat(peer.readAll()).isEqualTo("answer");
        }
    }

    @Test
    void receiversAreServedInTheirOrder() throws Exception {
        TcpListener listener = listener();
        try (Peer peer = new Peer(listener.port())) {
            TcpStream stream = Program.await(listener.accept());
            Promise first = stream.receive(1);
            Promise second = stream.receive(1);
            Promise third = stream.receive(1);
            second.fail(new NetworkException("given up"));
            peer.send("ab");
            assertThat(text(first)).isEqualTo("a");
            assertThat(text(third)).as("nothing is lost to one that has given up").isEqualTo("b");
        }
    }

    @Test
    void largeAmountsArriveWhole() throws Exception {
        TcpListener listener = listener();
        byte[] data = new byte[3_000_000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31 >> 3);
        }
        TcpStream sender = connect(listener.port());
        TcpStream receiver = Program.await(listener.accept());
        Promise sent = sender.send(data);
        byte[] got = new byte[data.length];
        int count = 0;
        while (count < got.length) {
            byte[] part = Program.await(receiver.receive(10_000));
            assertThat(part.length).isBetween(1, 10_000);
            System.arraycopy(part, 0, got, count, part.length);
            count += part.length;
        }
        assertThat(got).isEqualTo(data);
        assertThat(Program.<Long>await(sent)).isEqualTo(data.length);
    }

    @Test
    void nothingIsReadThatNobodyWants() throws Exception {
        TcpListener listener = listener();
        try (Peer peer = new Peer(listener.port())) {
            TcpStream stream = Program.await(listener.accept());
            peer.socket().setSendBufferSize(10_000);
            Thread writer = Thread.ofPlatform().daemon().start(() -> {
                try {
                    peer.socket().getOutputStream().write(new byte[50_000_000]);
                } catch (IOException e) {
                    // the test is over
                }
            });
            assertThat(Program.<byte[]>await(stream.receive(10))).hasSize(10);
            assertThat(writer.isAlive()).as("the sender waits").isTrue();
            Program.await(stream.close());
            writer.join();
        }
    }

    @Test
    void pollingFailsInsteadOfWaiting() throws Exception {
        TcpListener listener = listener();
        listener.polling(true);
        assertThatThrownBy(() -> Program.await(listener.accept())).isInstanceOf(NetworkException.class)
            .hasMessage("Resource temporarily unavailable (os error 11)");
        try (Peer peer = new Peer(listener.port())) {
            TcpStream stream = poll(listener::accept);
            stream.polling(true);
            assertThatThrownBy(() -> Program.await(stream.receive(1))).hasMessage("Resource temporarily unavailable (os error 11)");
            peer.send("x");
            assertThat(new String(this.<byte[]>poll(() -> stream.receive(1)))).isEqualTo("x");
            stream.polling(false);
            Promise waiting = stream.receive(1);
            peer.send("y");
            assertThat(text(waiting)).isEqualTo("y");
        }
    }

    private interface Attempt {
        Promise make();
    }

    private <T> T poll(Attempt attempt) throws Exception {
        while (true) {
            Promise promise = Program.settled(attempt.make());
            if (promise.isSucceeded()) {
                return Program.await(promise);
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsClosedFails() throws Exception {
        TcpListener listener = listener();
        TcpStream stream = connect(listener.port());
        TcpStream other = Program.await(listener.accept());
        Promise receiving = stream.receive(1);
        Program.await(stream.close());
        assertThatThrownBy(() -> Program.await(receiving)).isInstanceOf(NetworkException.class);
        assertThatThrownBy(() -> Program.await(stream.receive(1))).hasMessage("Transport endpoint is not connected (os error 107)");
        assertThatThrownBy(() -> Program.await(stream.send(bytes("x")))).isInstanceOf(NetworkException.class);
        assertThat(text(other.receive(1))).isEmpty();
        Promise accepting = listener.accept();
        Program.await(listener.close());
        assertThatThrownBy(() -> Program.await(accepting)).isInstanceOf(NetworkException.class);
        assertThatThrownBy(() -> Program.await(listener.accept())).isInstanceOf(NetworkException.class);
        assertThatThrownBy(() -> connect(listener.port())).hasMessage("Connection refused (os error 111)");
    }

    @Test
    void aConnectionThatIsResetIsAnError() throws Exception {
        TcpListener listener = listener();
        Peer peer = new Peer(listener.port());
        TcpStream stream = Program.await(listener.accept());
        Promise receiving = stream.receive(1);
        peer.socket().setSoLinger(true, 0);
        peer.close();
        assertThatThrownBy(() -> Program.await(receiving)).hasMessage("Connection reset by peer (os error 104)");
    }

    @Test
    void failuresToBindAndToConnect() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Program.await(TcpListener.bind(program.session(), "127.0.0.1", taken.getLocalPort())))
                .hasMessage("Address already in use (os error 98)");
            assertThatThrownBy(() -> Program.await(TcpStream.connect(program.session(), "127.0.0.1", taken.getLocalPort(),
                DestinationPolicy.DENY_PRIVATE))).isInstanceOf(BlockedException.class).hasMessage("127.0.0.1");
        }
        assertThatThrownBy(() -> Program.await(TcpListener.bind(program.session(), "8.8.8.8", 0)))
            .hasMessage("Cannot assign requested address (os error 99)");
    }

    @Test
    void anAcceptedConnectionWaitsForTheNextWhenNobodyWantsItAnyMore() throws Exception {
        TcpListener listener = listener();
        Promise first = listener.accept();
        Promise second = listener.accept();
        first.fail(new NetworkException("given up"));
        try (Peer peer = new Peer(listener.port())) {
            TcpStream stream = Program.await(second);
            peer.send("x");
            assertThat(text(stream.receive(1))).isEqualTo("x");
        }
    }
}
