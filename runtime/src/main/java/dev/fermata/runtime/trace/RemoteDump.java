package dev.fermata.runtime.trace;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Asks another process on this machine, of the same user, for its task dump, by the virtual machine's own attach
 * mechanism and an agent whose code is part of the process already. Needs the module {@code jdk.attach} here; the other
 * process should run with {@code -XX:+EnableDynamicAgentLoading}, or the virtual machine prints a warning there.
 */
public final class RemoteDump {
    private RemoteDump() {
    }

    /** The other process cannot be asked. */
    public static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreachable(long process, Throwable cause) {
            super("Process " + process + " does not answer: " + cause.getMessage(), cause);
        }
    }

    /** The task dumps of all programs that run in a process, as text. Blocks the thread. */
    public static String of(long process) throws IOException {
        Path folder = Files.createTempDirectory("fermata-tasks");
        Path agent = folder.resolve("agent.jar");
        Path answer = folder.resolve("answer.txt");
        try {
            writeAgent(agent);
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                machine.loadAgent(agent.toString(), answer.toString());
            } finally {
                machine.detach();
            }
            return Files.readString(answer);
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new Unreachable(process, e);
        } finally {
            Files.deleteIfExists(agent);
            Files.deleteIfExists(answer);
            Files.deleteIfExists(folder);
        }
    }

    /** A jar that only names the agent's class, which the other process has already. */
    private static void writeAgent(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Agent-Class"), DumpAgent.class.getName());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
    }
}
