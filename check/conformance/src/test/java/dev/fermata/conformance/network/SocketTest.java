package dev.fermata.conformance.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.compiler.language.Engine;
import dev.fermata.runtime.session.Permissions;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.trace.TaskDump;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sockets of Ruff programs, and plain ones on the other end. */
@Timeout(60)
class SocketTest {
    private static List<String> lines(String text) throws Exception {
        return RunningProgram.lines("let port := " + RunningProgram.freePort() + "\n" + text);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void aProgramTalksToItself(Engine engine) throws Exception {
        try (RunningProgram program = RunningProgram.start(Session.builder().loop(), engine, "let port := " + RunningProgram.freePort() + """

                let listener := tcp_listen("127.0.0.1", port)
                func serve(connection) {
                    loop {
                        let data := tcp_receive(connection, 100)
                        if data == "" { break }
                        tcp_send(connection, type(data) + " " + to_string(len(data)))
                    }
                    return tcp_close(connection)
                }
                let serving := spawn { return serve(tcp_accept(listener)) }
                let client := tcp_connect("127.0.0.1", port)
                print(type(listener), type(client), listener, client)
                print(tcp_send(client, "häl"), tcp_receive(client, 100))
                print(tcp_send(client, bytes([255, 0])), tcp_receive(client, 100))
                print(tcp_close(client), await serving, tcp_close(listener))
                """)) {
            program.join();
            assertThat(program.output() + program.errors()).isEqualTo("""
                tcplistener tcpstream <unknown> <unknown>
                4 string 3
                2 bytes 2
                true true true
                """);
        }
    }

    @Test
    void anotherProgramConnects() throws Exception {
        int port = RunningProgram.freePort();
        try (RunningProgram program = RunningProgram.start("""
                let listener := tcp_listen("127.0.0.1", %d)
                print("listening")
                for i in range(2) {
                    let c := tcp_accept(listener)
                    tcp_send(c, to_upper(tcp_receive(c, 100)))
                    tcp_close(c)
                }
                """.formatted(port))) {
            program.awaitOutput("listening");
            for (String text : List.of("one", "two")) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                    assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text.toUpperCase(Locale.ROOT));
                }
            }
            program.join();
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void aReceiverThatIsCancelledLosesNothing() throws Exception {
        assertThat(lines("""
            let listener := tcp_listen("127.0.0.1", port)
            let client := tcp_connect("127.0.0.1", port)
            let peer := tcp_accept(listener)
            let waiting := spawn { return tcp_receive(client, 10) }
            sleep(5)
            print(cancel(waiting))
            try { await waiting } except e { print(e.message) }
            try { with_timeout(10) { tcp_receive(client, 10) } } except e { print(e.message) }
            tcp_send(peer, "still there")
            print(tcp_receive(client, 5), tcp_receive(client, 100))
            """)).containsExactly("true", "Promise rejected: Task was cancelled", "Timeout after 10ms", "still  there");
    }

    @Test
    void pollingFailsInsteadOfWaiting() throws Exception {
        assertThat(lines("""
            let listener := tcp_listen("127.0.0.1", port)
            print(tcp_set_nonblocking(listener, true))
            try { tcp_accept(listener) } except e { print(e.message) }
            print(tcp_set_nonblocking(listener, false))
            let client := tcp_connect("127.0.0.1", port)
            let peer := tcp_accept(listener)
            tcp_set_nonblocking(client, true)
            try { tcp_receive(client, 5) } except e { print(e.message) }
            tcp_send(peer, "x")
            mut got := null
            while got == null {
                try { got := tcp_receive(client, 5) } except e { sleep(1) }
            }
            print(got)
            """)).containsExactly("true", "Failed to accept TCP connection: Resource temporarily unavailable (os error 11)", "true",
            "Failed to receive TCP data: Resource temporarily unavailable (os error 11)", "x");
    }

    @Test
    void failuresSayWhatAndWhy() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThat(RunningProgram.lines("""
                try { tcp_listen("127.0.0.1", %d) } except e { print(e.message) }
                try { tcp_connect("127.0.0.1", 1) } except e { print(e.message) }
                try { tcp_connect("no-such-host.invalid", 1) } except e { print(e.message) }
                let c := tcp_connect("127.0.0.1", %d)
                tcp_close(c)
                try { tcp_send(c, "x") } except e { print(e.message) }
                try { tcp_receive(c, 1) } except e { print(e.message) }
                let u := udp_bind("127.0.0.1", 0)
                try { udp_send_to(u, repeat("x", 70000), "127.0.0.1", 9) } except e { print(e.message) }
                print(udp_close(u))
                try { udp_receive_from(u, 1) } except e { print(e.message) }
                """.formatted(port, port))).containsExactly("Failed to bind TCP listener on '127.0.0.1:" + port + "': Address already in use (os error 98)",
                "tcp_connect failed to connect to '127.0.0.1:1': Connection refused (os error 111)",
                "tcp_connect failed to connect to 'no-such-host.invalid:1': failed to lookup address information: Name or service not known",
                "Failed to send TCP data: connection closed", "Failed to receive TCP data: Transport endpoint is not connected (os error 107)",
                "udp_send_to failed to send to '127.0.0.1:9': Message too long (os error 90)", "true",
                "Failed to receive UDP data: Transport endpoint is not connected (os error 107)");
        }
    }

    @Test
    void aSocketThatNothingRefersToIsClosed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningProgram program = RunningProgram.start("""
                    func lose() { tcp_send(tcp_connect("127.0.0.1", %d), "x") }
                    lose()
                    sleep(600000)
                    """.formatted(server.getLocalPort()));
                Socket peer = server.accept()) {
            assertThat(peer.getInputStream().read()).isEqualTo('x');
            peer.setSoTimeout(20);
            int end = 0;
            while (end != -1) {
                System.gc();
                try {
                    end = peer.getInputStream().read();
                } catch (SocketTimeoutException e) {
                    assertThat(program.errors()).isEmpty();
                }
            }
        }
    }

    @Test
    void aSocketThatIsWaitedForIsNotGarbage() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningProgram program = RunningProgram.start("print(tcp_receive(tcp_connect(\"127.0.0.1\", %d), 10))".formatted(server.getLocalPort()));
                Socket peer = server.accept()) {
            while (!TaskDump.of(program.session()).toString().contains("waiting for TCP receive from")) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < 5; i++) {
                System.gc();
            }
            peer.getOutputStream().write('y');
            program.join();
            assertThat(program.output()).isEqualTo("y\n");
        }
    }

    @Test
    void datagrams() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            peer.setSoTimeout(20_000);
            int port = RunningProgram.freePort();
            try (RunningProgram program = RunningProgram.start("""
                    let socket := udp_bind("127.0.0.1", %d)
                    print(type(socket), socket, udp_send_to(socket, "ping", "127.0.0.1", %d))
                    print(udp_receive_from(socket, 3))
                    let raw := udp_receive_from(socket, 100)
                    print(type(raw.data), raw.size)
                    """.formatted(port, peer.getLocalPort()))) {
                DatagramPacket packet = new DatagramPacket(new byte[10], 10);
                peer.receive(packet);
                peer.send(new DatagramPacket("pong".getBytes(StandardCharsets.UTF_8), 4, packet.getSocketAddress()));
                peer.send(new DatagramPacket(new byte[] {-1}, 1, packet.getSocketAddress()));
                program.join();
                assertThat(program.output()).isEqualTo("udpsocket <unknown> 4\n{\"data\": pon, \"from\": 127.0.0.1:" + peer.getLocalPort()
                    + ", \"size\": 3}\nbytes 1\n");
            }
        }
    }

    @Test
    void permissionsAreNeeded() throws IOException, InterruptedException {
        List<String> lines = RunningProgram.lines(Session.builder().workStealing(2).permissions(Permissions.only(Set.of("clock"))), """
            func attempt(f) { try { f() } except e { print(e.message) } }
            attempt(func() { tcp_listen(1, 2) })
            attempt(func() { tcp_accept(1) })
            attempt(func() { udp_bind(1, 2) })
            attempt(func() { tcp_connect(1, 2) })
            attempt(func() { tcp_send(1, 2) })
            attempt(func() { tcp_receive(1, 2) })
            attempt(func() { udp_send_to(1, 2, 3, 4) })
            attempt(func() { udp_receive_from(1, 2) })
            attempt(func() { tcp_close(1) })
            attempt(func() { udp_close(1) })
            attempt(func() { tcp_set_nonblocking(1, 2) })
            """);
        for (int i = 0; i < 8; i++) {
            String function = List.of("tcp_listen", "tcp_accept", "udp_bind", "tcp_connect", "tcp_send", "tcp_receive", "udp_send_to",
                "udp_receive_from").get(i);
            String capability = i < 3 ? "server" : "client";
            assertThat(lines.get(i)).isEqualTo("Capability denied: network-" + capability + " required for " + function
                + "; rerun with --allow-net-" + capability);
        }
        assertThat(lines.subList(8, 11)).noneMatch(line -> line.contains("denied"));
    }
}
