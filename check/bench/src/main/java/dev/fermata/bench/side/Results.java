package dev.fermata.bench.side;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** All runs, by row and column. */
final class Results {
    private final Map<Bench, Map<Peer, List<Run>>> runs = new EnumMap<>(Bench.class);

    void add(Bench bench, Peer peer, Run run) {
        runs.computeIfAbsent(bench, b -> new EnumMap<>(Peer.class)).computeIfAbsent(peer, p -> new ArrayList<>()).add(run);
    }

    List<Run> of(Bench bench, Peer peer) {
        return runs.getOrDefault(bench, Map.of()).getOrDefault(peer, List.of());
    }

    OptionalDouble millis(Bench bench, Peer peer) {
        return median(bench, peer, bench.figure == Bench.Figure.WALL ? Run::wallMillis : Run::insideMillis);
    }

    OptionalDouble megabytes(Bench bench, Peer peer) {
        return median(bench, peer, Run::peakMegabytes);
    }

    /** How many cores were busy on average, start-up and warm-up included. */
    OptionalDouble cores(Bench bench, Peer peer) {
        return median(bench, peer, run -> run.cpuMillis() / run.wallMillis());
    }

    /** The time of Ruff divided by the time of the peer: below 1 Ruff is faster. */
    OptionalDouble ratio(Bench bench, Peer peer) {
        OptionalDouble ruff = millis(bench, Peer.RUFF);
        OptionalDouble other = millis(bench, peer);
        return ruff.isPresent() && other.isPresent() ? OptionalDouble.of(ruff.getAsDouble() / other.getAsDouble()) : OptionalDouble.empty();
    }

    private OptionalDouble median(Bench bench, Peer peer, ToDoubleFunction<Run> figure) {
        double[] sorted = of(bench, peer).stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[sorted.length / 2]);
    }
}
