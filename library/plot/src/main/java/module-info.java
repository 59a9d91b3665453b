/** Pictures of charts, drawn without a display; images as their files hold them. */
module dev.fermata.library.plot {
    requires java.desktop;

    exports dev.fermata.library.plot;
}
