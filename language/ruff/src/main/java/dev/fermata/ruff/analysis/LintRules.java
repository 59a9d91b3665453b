package dev.fermata.ruff.analysis;

import dev.fermata.compiler.tooling.Finding;
import java.util.List;

/** What {@code lint} looks for: the reference's four rules. */
public final class LintRules {
    private LintRules() {
    }

    public static List<Finding> apply(Resolution names) {
        Findings findings = new Findings(names.source());
        new TypeMismatches(names, findings).program(names.program());
        new UnreachableCode(names, findings).program(names.program());
        new UnusedVariables(names, new ForgottenPromises(names, new Findings(names.source()))).report(findings);
        new MissingErrorHandling(names, findings).program(names.program());
        return findings.inOrder();
    }
}
