package dev.fermata.cli.runmat;

import dev.fermata.cli.Reports;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of RunMat's cloud client. There is no such client here: they explain themselves, and fail. */
final class RemoteCommands {
    private RemoteCommands() {
    }

    /** What all of them do. */
    abstract static class Unavailable implements Callable<Integer> {
        @Mixin
        private RunmatOptions options;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
        private boolean help;

        @Override
        public Integer call() {
            String server = System.getenv("RUNMAT_SERVER_URL");
            Reports.print(server == null || server.isEmpty() ? "Error: no server is configured; RUNMAT_SERVER_URL names one\n"
                : "Error: this build has no cloud client; '" + server + "' was not asked\n");
            return 1;
        }
    }

    @Command(name = "remote", header = "Run on a server.", abbreviateSynopsis = true, synopsisSubcommandLabel = "COMMAND", subcommands = RemoteRun.class)
    static final class Remote extends Unavailable {
    }

    @Command(name = "run", abbreviateSynopsis = true, header = "Run a script on the server.")
    static final class RemoteRun extends Unavailable {
        @Parameters(paramLabel = "PATH", description = "Remote script path.")
        private String path;
    }

    @Command(name = "login", abbreviateSynopsis = true, header = "Keep a key for the server.")
    static final class Login extends Unavailable {
        @Option(names = "--api-key", paramLabel = "KEY", description = "The key.")
        private String key;
    }

    @Command(name = "org", header = "Organisations on the server.", abbreviateSynopsis = true, synopsisSubcommandLabel = "COMMAND", subcommands = Listing.class)
    static final class Org extends Unavailable {
    }

    @Command(name = "list", abbreviateSynopsis = true, header = "List them.")
    static final class Listing extends Unavailable {
    }

    @Command(name = "project", header = "Projects on the server.", abbreviateSynopsis = true, synopsisSubcommandLabel = "COMMAND",
        subcommands = {Listing.class, Members.class, Retention.class, Files.class})
    static final class Project extends Unavailable {
    }

    @Command(name = "members", abbreviateSynopsis = true, header = "Who works on a project.")
    static final class Members extends Unavailable {
    }

    @Command(name = "retention", abbreviateSynopsis = true, header = "How long a project's versions are kept.")
    static final class Retention extends Unavailable {
    }

    @Command(name = "fs", header = "Files of a project.", abbreviateSynopsis = true, synopsisSubcommandLabel = "COMMAND",
        subcommands = {Read.class, Write.class, FolderListing.class})
    static final class Files extends Unavailable {
    }

    @Command(name = "read", abbreviateSynopsis = true, header = "Fetch a file.")
    static final class Read extends Unavailable {
        @Parameters(paramLabel = "PATH", description = "Remote path, and a local one.")
        private List<String> paths;
    }

    @Command(name = "write", abbreviateSynopsis = true, header = "Send a file.")
    static final class Write extends Unavailable {
        @Parameters(paramLabel = "PATH", description = "Remote path, and a local one.")
        private List<String> paths;
    }

    @Command(name = "ls", abbreviateSynopsis = true, header = "List a folder.")
    static final class FolderListing extends Unavailable {
        @Parameters(arity = "0..1", paramLabel = "PATH", description = "Remote path.")
        private String path;
    }
}
