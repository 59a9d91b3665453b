package dev.fermata.bench.side;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code SideBySide ROOT [--rounds N] [--only NAME,...] [--without PEER,...] [--into FILE]} */
public final class SideBySide {
    /** A program that takes longer than this runs in the first round only. */
    private static final double SLOW_MILLIS = 15_000;
    private static final int POSTS = 10_000;
    private static final String BEGIN = "<!-- side by side: begin -->";
    private static final String END = "<!-- side by side: end -->";

    private final Installation installation;
    private final Results results = new Results();
    private final Path work;
    private int rounds = 3;
    private List<Bench> rows = List.of(Bench.values());
    private List<Peer> columns = List.of(Peer.values());
    private Path document;
    private int sites;

    private SideBySide(Path root, String[] arguments) throws IOException {
        installation = new Installation(root);
        for (int i = 1; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value; --help tells which");
            }
            List<String> words = List.of(arguments[i + 1].toUpperCase(Locale.ROOT).split(","));
            switch (arguments[i]) {
                case "--rounds" -> rounds = Integer.parseInt(arguments[i + 1]);
                case "--only" -> rows = words.stream().map(SideBySide::row).toList();
                case "--without" -> columns = columns.stream().filter(peer -> !words.contains(peer.name())).toList();
                case "--into" -> document = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException("unknown option " + arguments[i] + "; --help tells which there are");
            }
        }
        work = Files.createTempDirectory("bench-site");
    }

    public static void main(String[] arguments) throws IOException {
        SideBySide run;
        try {
            run = new SideBySide(Path.of(arguments[0]), arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("side-by-side: " + e.getMessage());
            System.exit(2);
            return;
        }
        try {
            run.all();
        } finally {
            clean(run.work);
        }
    }

    private static Bench row(String word) {
        return Arrays.stream(Bench.values()).filter(bench -> bench.name().equals(word)).findFirst().orElseThrow(() -> new IllegalArgumentException(
            "no row " + word.toLowerCase(Locale.ROOT) + "; there are " + Arrays.stream(Bench.values()).map(Bench::word).collect(Collectors.joining(", "))));
    }

    private void all() throws IOException {
        for (Peer peer : columns) {
            if (!installation.versions().containsKey(peer)) {
                System.err.println(peer.title + " is not installed: skipped");
            }
        }
        for (int round = 1; round <= rounds; round++) {
            for (Bench bench : rows) {
                for (Peer peer : columns) {
                    if (bench.peers.contains(peer) && installation.versions().containsKey(peer) && !tooSlow(bench, peer)) {
                        System.err.printf("round %d of %d: %s, %s%n", round, rounds, bench.word(), peer.title);
                        results.add(bench, peer, run(bench, peer));
                    }
                }
            }
        }
        checkResults();
        String text = new Report(results, installation, rows).text();
        System.out.println(text);
        if (document != null) {
            insert(text);
        }
    }

    /** Replaces what stands between the two marks of the document. */
    private void insert(String text) throws IOException {
        String old = Files.readString(document);
        int begin = old.indexOf(BEGIN) + BEGIN.length();
        int end = old.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IOException(document + " has no lines " + BEGIN + " and " + END);
        }
        Files.writeString(document, old.substring(0, begin) + "\n\n" + text + "\n" + old.substring(end));
    }

    private boolean tooSlow(Bench bench, Peer peer) {
        return results.of(bench, peer).stream().anyMatch(run -> run.wallMillis() > SLOW_MILLIS);
    }

    private Run run(Bench bench, Peer peer) throws IOException {
        Run run;
        if (bench == Bench.SITE) {
            // A fresh folder each time; all are deleted at the end, since a file system is slow just after a large deletion.
            Path site = work.resolve("site-" + ++sites);
            List<String> command = Stream.concat(installation.siteCommand(peer).stream(),
                    Stream.of(posts().toString(), site.toString(), "--quiet")).toList();
            run = Run.of(command, work, false);
        } else {
            run = Run.of(installation.command(peer, bench), work, bench == Bench.SLEEPERS);
        }
        if (run.exit() != 0) {
            throw new IOException(bench.word() + " in " + peer.title + " ended with exit code " + run.exit());
        }
        return run;
    }

    private Path posts() throws IOException {
        Path posts = work.resolve("posts");
        if (!Files.exists(posts)) {
            Run.of(List.of(installation.root().resolve("fermata").toString(), "run",
                    installation.root().resolve("examples/ruff/site/generate.ruff").toString(), posts.toString(), "" + POSTS), work, false);
        }
        return posts;
    }

    /** All runtimes must have done the same work. */
    private void checkResults() {
        for (Bench bench : rows) {
            if (bench.figure == Bench.Figure.INSIDE) {
                Map<Peer, String> found = new EnumMap<>(Peer.class);
                Arrays.stream(Peer.values()).forEach(peer -> results.of(bench, peer).forEach(run -> found.put(peer, run.result())));
                if (found.values().stream().distinct().count() > 1) {
                    throw new IllegalStateException(bench.word() + " gave different results: " + found);
                }
            }
        }
    }

    private static void clean(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
