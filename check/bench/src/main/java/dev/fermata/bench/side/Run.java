package dev.fermata.bench.side;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One finished process.
 *
 * @param wallMillis   from its start to its end
 * @param cpuMillis    user and system time, its children included
 * @param peakMegabytes the largest resident size seen, 0 where the system does not tell
 */
record Run(int exit, String output, double wallMillis, double cpuMillis, double peakMegabytes) {

    /** Starts the command through bash, whose "time" tells wall and CPU time, and waits for its end. */
    static Run of(List<String> command, Path folder, boolean watchMemory) throws IOException {
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='@@ %R %U %S'; time \"$@\" 2> \"$0\""));
        Path errors = Files.createTempFile("bench", ".err");
        Path times = Files.createTempFile("bench", ".time");
        try {
            timed.add(errors.toString());
            timed.addAll(command);
            Process process = new ProcessBuilder(timed).directory(folder.toFile()).redirectError(times.toFile())
                    .redirectInput(Path.of("/dev/null").toFile()).start();
            double[] peak = new double[1];
            Thread watcher = watchMemory ? Thread.startVirtualThread(() -> watch(process, peak)) : null;
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (watcher != null) {
                watcher.join();
            }
            String figures = Files.readString(times).lines().filter(line -> line.startsWith("@@ ")).findFirst()
                    .orElseThrow(() -> new IOException("no time for " + command));
            String[] parts = figures.split(" ");
            if (exit == 127) {
                throw new IOException(command.getFirst() + " is not installed");
            }
            if (exit != 0) {
                System.err.println(Files.readString(errors));
            }
            return new Run(exit, output, millis(parts[1]), millis(parts[2]) + millis(parts[3]), peak[0]);
        } catch (InterruptedException stopped) {
            throw new IOException("interrupted", stopped);
        } finally {
            Files.deleteIfExists(errors);
            Files.deleteIfExists(times);
        }
    }

    private static double millis(String seconds) {
        return Double.parseDouble(seconds.replace(',', '.')) * 1000;
    }

    private static void watch(Process process, double[] peak) {
        try {
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                double now = process.descendants().mapToDouble(child -> residentPeak(child.pid())).sum();
                peak[0] = Math.max(peak[0], now);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static double residentPeak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElse(0);
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    /** The program's own figure: its last line is "name milliseconds result". */
    double insideMillis() {
        return Double.parseDouble(words()[1]);
    }

    String result() {
        return words()[2];
    }

    private String[] words() {
        String[] words = output.strip().lines().reduce("", (first, second) -> second).split(" ");
        if (words.length != 3) {
            throw new IllegalStateException("expected \"name milliseconds result\", got: " + output);
        }
        return words;
    }
}
