package dev.fermata.bench.side;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The results as Markdown: times with ratios, memory and cores, and the bars with their verdicts. */
final class Report {
    private final Results results;
    private final Installation installation;
    private final List<Bench> rows;
    private final List<Peer> columns;

    Report(Results results, Installation installation, List<Bench> rows) {
        this.results = results;
        this.installation = installation;
        this.rows = rows;
        this.columns = Arrays.stream(Peer.values())
                .filter(peer -> rows.stream().anyMatch(bench -> results.millis(bench, peer).isPresent())).toList();
    }

    String text() {
        return machine() + "\n" + times() + "\n" + memory() + "\n" + bars();
    }

    private String machine() {
        String versions = installation.versions().entrySet().stream()
                .filter(entry -> columns.contains(entry.getKey()))
                .map(entry -> entry.getKey().title + " " + entry.getValue()).collect(Collectors.joining(", "));
        return Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + ", " + System.getProperty("os.arch") + ". " + versions + ".\n";
    }

    private String times() {
        StringBuilder out = new StringBuilder("Times in ms (medians); in brackets the time of Ruff divided by that of the peer.\n\n");
        header(out);
        for (Bench bench : rows) {
            out.append("| ").append(bench.title).append(" |");
            for (Peer peer : columns) {
                out.append(' ').append(cell(bench, peer)).append(" |");
            }
            out.append('\n');
        }
        return out.toString();
    }

    private String cell(Bench bench, Peer peer) {
        OptionalDouble millis = results.millis(bench, peer);
        if (millis.isEmpty()) {
            return "";
        }
        String time = number(millis.getAsDouble());
        OptionalDouble ratio = results.ratio(bench, peer);
        return peer == Peer.RUFF || ratio.isEmpty() ? time : time + " (" + number(ratio.getAsDouble()) + ")";
    }

    private void header(StringBuilder out) {
        out.append("| |").append(columns.stream().map(peer -> " " + peer.title + " |").collect(Collectors.joining())).append('\n');
        out.append("|---|").append("---:|".repeat(columns.size())).append('\n');
    }

    private String memory() {
        StringBuilder out = new StringBuilder("Memory and cores.\n\n");
        header(out);
        row(out, "1,000,000 sleepers, peak MB of the process", Bench.SLEEPERS, true);
        row(out, "parallel map, cores busy", Bench.PARMAP, false);
        row(out, "site, cores busy", Bench.SITE, false);
        return out.toString();
    }

    private void row(StringBuilder out, String title, Bench bench, boolean megabytes) {
        if (!rows.contains(bench)) {
            return;
        }
        out.append("| ").append(title).append(" |");
        for (Peer peer : columns) {
            OptionalDouble figure = megabytes ? results.megabytes(bench, peer) : results.cores(bench, peer);
            out.append(' ').append(figure.isPresent() ? number(figure.getAsDouble()) : "").append(" |");
        }
        out.append('\n');
    }

    private String bars() {
        List<String> lines = new ArrayList<>();
        ratioBar(lines, Bench.SPAWN, Peer.VIRTUAL, 0.5);
        ratioBar(lines, Bench.SPAWN, Peer.KOTLIN, 1.0);
        ratioBar(lines, Bench.SPAWN, Peer.NODE, 1.0);
        ratioBar(lines, Bench.FIB, Peer.JAVA, 1.5);
        ratioBar(lines, Bench.FIB, Peer.NODE, 1.0);
        ratioBar(lines, Bench.LOOPS, Peer.JAVA, 1.5);
        ratioBar(lines, Bench.LOOPS, Peer.NODE, 1.0);
        ratioBar(lines, Bench.HELLO, Peer.NODE, 1.5);
        ratioBar(lines, Bench.STRINGS, Peer.NODE, 1.0);
        ratioBar(lines, Bench.DICTS, Peer.NODE, 1.0);
        ratioBar(lines, Bench.SORT, Peer.NODE, 1.0);
        ratioBar(lines, Bench.ROUNDTRIP, Peer.NODE, 1.5);
        bar(lines, "100 tasks in a fresh process", results.millis(Bench.SPAWN100, Peer.RUFF), "ms", 10, false);
        bar(lines, "parallel map, cores busy", results.cores(Bench.PARMAP, Peer.RUFF), "", 1.8, true);
        bar(lines, "site of 10,000 posts", results.millis(Bench.SITE, Peer.RUFF), "ms", 1000, false);
        bar(lines, "site, cores busy", results.cores(Bench.SITE, Peer.RUFF), "", 1.6, true);
        ratioBar(lines, Bench.SITE, Peer.NODE, 1.0);
        ratioBar(lines, Bench.SITE, Peer.PYTHON, 1.0);
        return "Bars.\n\n| bar | figure | verdict |\n|---|---:|---|\n" + String.join("", lines);
    }

    private void ratioBar(List<String> lines, Bench bench, Peer peer, double most) {
        bar(lines, bench.title + ", Ruff / " + peer.title, results.ratio(bench, peer), "", most, false);
    }

    private static void bar(List<String> lines, String title, OptionalDouble figure, String unit, double limit, boolean atLeast) {
        if (figure.isEmpty()) {
            return;
        }
        double value = figure.getAsDouble();
        boolean met = atLeast ? value >= limit : value <= limit;
        lines.add("| " + title + (atLeast ? " >= " : " <= ") + number(limit) + (unit.isEmpty() ? "" : " " + unit) + " | " + number(value)
                + " | " + (met ? "met" : "**missed**") + " |\n");
    }

    /** Three significant digits. */
    private static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
