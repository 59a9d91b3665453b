package dev.fermata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "doctor", abbreviateSynopsis = true, sortOptions = false, header = "Check whether this machine can run programs well.",
    description = {"", "Without PROFILE checks what running programs needs.", ""},
    exitCodeListHeading = "%nExit codes:%n", exitCodeList = {"0:all is well, or nearly", "1:a check failed"})
final class DoctorCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PROFILE", defaultValue = "run", description = "What to check for: see --list-profiles.")
    private String profile;

    @Option(names = "--json", description = "Print the report as a JSON object.")
    private boolean json;

    @Option(names = "--deep", description = "Run programs too, on every executor.")
    private boolean deep;

    @Option(names = "--list-profiles", description = "Print the profiles.")
    private boolean listProfiles;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Print this help.")
    private boolean help;

    @Override
    public Integer call() {
        if (listProfiles) {
            for (Examination.Profile each : Examination.Profile.values()) {
                Text.println(each.text() + "\t" + each.description());
            }
            return 0;
        }
        Examination.Profile chosen = Examination.Profile.named(profile).orElseThrow(() -> new UsageException("there is no profile '"
            + profile + "'; fermata doctor --list-profiles lists them"));
        List<Examination.Check> checks = new ArrayList<>(Examination.of(chosen));
        if (deep) {
            checks.addAll(Examination.deep());
        }
        boolean failed = checks.stream().anyMatch(check -> check.status() == Examination.Status.FAILED);
        if (json) {
            Text.println(Json.pretty(Map.of("command", "doctor", "profile", chosen.text(), "status", failed ? "failed" : "ok",
                "checks", checks.stream().map(check -> Map.of("name", check.name(), "status", check.status().text(),
                    "detail", check.detail())).toList())));
        } else {
            for (Examination.Check check : checks) {
                Text.println(check.status().sign() + " " + check.name() + ": " + check.detail());
            }
            Text.println(failed ? "some checks failed" : "all checks passed");
        }
        return failed ? 1 : 0;
    }
}
