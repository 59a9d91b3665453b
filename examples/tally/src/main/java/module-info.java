/** Tally, a very small language that shows how a language is brought to the engine. */
module dev.fermata.example.tally {
    requires dev.fermata.compiler;

    exports dev.fermata.example.tally;
}
