package dev.fermata.bench.side;

import static dev.fermata.bench.side.Bench.Figure.INSIDE;
import static dev.fermata.bench.side.Bench.Figure.WALL;
import static dev.fermata.bench.side.Peer.GO;
import static dev.fermata.bench.side.Peer.JAVA;
import static dev.fermata.bench.side.Peer.KOTLIN;
import static dev.fermata.bench.side.Peer.NODE;
import static dev.fermata.bench.side.Peer.PYTHON;
import static dev.fermata.bench.side.Peer.RUFF;
import static dev.fermata.bench.side.Peer.VIRTUAL;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** One row of the table. */
enum Bench {
    HELLO("hello world, whole process", WALL, computing()),
    SITE("site of 10,000 posts, whole process", WALL, EnumSet.of(RUFF, NODE, PYTHON)),
    SPAWN("spawn + join 1,000,000 tasks", INSIDE, tasks()),
    SPAWN100("spawn + join 100 tasks, fresh process", INSIDE, tasks()),
    SLEEPERS("1,000,000 tasks sleeping 1 s", INSIDE, tasks()),
    PINGPONG("200,000 round trips over two channels", INSIDE, tasks()),
    SKYNET("skynet, 1,111,111 tasks", INSIDE, tasks()),
    PARMAP("CPU-bound parallel map", INSIDE, tasks()),
    FIB("fib(35)", INSIDE, computing()),
    LOOPS("three nested loops, 27,000,000 steps", INSIDE, computing()),
    ARRAYS("array: fill, sum, update", INSIDE, computing()),
    DICTS("dict: count 1,000,000 words", INSIDE, computing()),
    SORT("sort 500,000 ints, library", INSIDE, computing()),
    SHELLSORT("shell sort of 300,000 ints", INSIDE, computing()),
    STRINGS("strings: build, split, replace, join", INSIDE, computing()),
    ROUNDTRIP("JSON: parse and write 50 MB", INSIDE, EnumSet.of(RUFF, NODE, PYTHON));

    /** What is measured: the whole process from outside, or what the program prints about itself once warm. */
    enum Figure { WALL, INSIDE }

    final String title;
    final Figure figure;
    final Set<Peer> peers;

    Bench(String title, Figure figure, Set<Peer> peers) {
        this.title = title;
        this.figure = figure;
        this.peers = peers;
    }

    /** The word by which programs know it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Set<Peer> computing() {
        return EnumSet.of(RUFF, NODE, PYTHON, JAVA, GO);
    }

    private static Set<Peer> tasks() {
        return EnumSet.of(RUFF, NODE, PYTHON, JAVA, VIRTUAL, KOTLIN, GO);
    }
}
