package dev.fermata.ruff.analysis;

import dev.fermata.compiler.tooling.Finding;
import java.util.List;

/** What {@code check} looks for: nothing that a correct program does. */
public final class CheckRules {
    private CheckRules() {
    }

    public static List<Finding> apply(Resolution names, ModuleSources modules) {
        Findings findings = new Findings(names.source());
        new UnknownNames(names, modules).report(findings);
        new ArgumentCounts(names, findings).program(names.program());
        new TypeMismatches(names, findings).program(names.program());
        new UnreachableCode(names, findings).program(names.program());
        ForgottenPromises promises = new ForgottenPromises(names, findings);
        promises.report();
        new UnusedVariables(names, promises).report(findings);
        new LoopsThatNeverWait(names, findings).program(names.program());
        return findings.inOrder();
    }
}
