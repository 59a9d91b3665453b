package dev.fermata.host;

import dev.fermata.compiler.language.Language;
import dev.fermata.runtime.world.RealWorld;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;

/**
 * What a program did that ran by itself: on a thread of its own, with empty standard input, its output kept. Nothing that it
 * does disturbs a later one: endless loops are ended by the time limit, endless output by {@link #OUTPUT_BYTES_MAX}.
 *
 * @param exitCode its exit code
 * @param output   its standard output
 * @param errors   its standard error
 */
public record Captured(int exitCode, byte[] output, byte[] errors) {
    /** Output beyond this ends the program as a closed pipe would. */
    public static final int OUTPUT_BYTES_MAX = 64 << 20;

    public String outputText() {
        return new String(output, StandardCharsets.UTF_8);
    }

    public String errorText() {
        return new String(errors, StandardCharsets.UTF_8);
    }

    /** Runs a file. */
    public static Captured runFile(Language language, ExecutionOptions options, String file) {
        return run(language, options, execution -> execution.runFile(file));
    }

    /** Runs what {@code how} starts; the streams of {@code options} are replaced. */
    public static Captured run(Language language, ExecutionOptions options, ToIntFunction<Execution> how) {
        CapturedOutput out = new CapturedOutput(OUTPUT_BYTES_MAX);
        CapturedOutput err = new CapturedOutput(OUTPUT_BYTES_MAX);
        CountDownLatch ended = new CountDownLatch(1);
        int[] code = {Execution.TIMED_OUT};
        options.console(InputStream.nullInputStream(), out, err).whenStuck(ended::countDown);
        Execution execution = new Execution(language, options);
        RealWorld.INSTANCE.startThread("fermata-program", () -> {
            try {
                code[0] = how.applyAsInt(execution);
            } finally {
                ended.countDown();
            }
        });
        try {
            ended.await();
        } catch (InterruptedException e) {
            execution.cancel(Execution.INTERRUPTED, null);
            Thread.currentThread().interrupt();
        }
        String note = out.overflowed() || err.overflowed()
            ? "fermata: more than " + (OUTPUT_BYTES_MAX >> 20) + " MiB of output; the program was ended\n" : "";
        return new Captured(code[0], out.bytes(), joined(err.bytes(), note.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
