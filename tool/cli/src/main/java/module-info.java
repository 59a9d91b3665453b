/** The command line. */
module dev.fermata.cli {
    requires dev.fermata.host;
    requires dev.fermata.matlab;
    requires dev.fermata.library;
    requires dev.fermata.lsp;
    requires dev.fermata.ruff;
    requires info.picocli;
    requires org.jline;
    requires jdk.attach;
    requires java.management;

    opens dev.fermata.cli to info.picocli;
    opens dev.fermata.cli.editor to info.picocli;
    opens dev.fermata.cli.manual to info.picocli;
    opens dev.fermata.cli.project to info.picocli;
    opens dev.fermata.cli.runmat to info.picocli;
}
