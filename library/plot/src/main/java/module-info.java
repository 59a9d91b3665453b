/** Pictures of charts, drawn without a display. */
module dev.fermata.library.plot {
    requires java.desktop;

    exports dev.fermata.library.plot;
}
