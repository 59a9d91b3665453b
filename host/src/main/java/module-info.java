/** The embedding API: executes programs of any language in sessions. */
module dev.fermata.host {
    requires transitive dev.fermata.compiler;

    exports dev.fermata.host;
}
