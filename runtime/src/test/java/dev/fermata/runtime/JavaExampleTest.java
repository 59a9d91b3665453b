package dev.fermata.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fermata.runtime.executor.Order;
import dev.fermata.runtime.session.Session;
import dev.fermata.runtime.task.Task;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaExampleTest {
    @TempDir
    Path classes;

    @Test
    void theExampleCompilesAndRuns() throws Exception {
        Path source = Path.of("..", "examples", "java", "Orders.java");
        Path runtime = Path.of(Task.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        StringWriter messages = new StringWriter();
        int compiled = ToolProvider.findFirst("javac").orElseThrow().run(new PrintWriter(messages), new PrintWriter(messages),
                "-Xlint:all", "-Werror", "-proc:none", "-cp", runtime.toString(), "-d", classes.toString(), source.toString());
        assertThat(compiled).as("%s", messages).isZero();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Object code = loader.loadClass("Orders").getMethod("run", Session.class)
                    .invoke(null, Session.builder().virtualTime(Order.fifo()).out(out).build());
            assertThat(code).isEqualTo(0);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Ada made order 1
                Bob made order 2
                Cy made order 3
                Ada made order 4
                Bob made order 5
                Cy made order 6
                served: [2, 2, 2]
                """);
    }
}
