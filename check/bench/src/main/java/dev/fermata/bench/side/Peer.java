package dev.fermata.bench.side;

/** A runtime that takes part: a column of the table. */
enum Peer {
    RUFF("Ruff"),
    NODE("Node"),
    PYTHON("Python"),
    JAVA("Java"),
    VIRTUAL("virtual threads"),
    KOTLIN("Kotlin coroutines"),
    GO("Go");

    final String title;

    Peer(String title) {
        this.title = title;
    }
}
