package dev.fermata.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cases that do not pass, read from known-gaps.md: lines {@code - CASE: reason} or {@code - CASE @ CONFIGURATION: reason}.
 * A case that is listed and passes is a failure, so that the list stays true.
 */
final class KnownGaps {
    private final Map<String, String> reasons = new HashMap<>();

    KnownGaps(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(": ");
                if (line.startsWith("- ") && colon > 0) {
                    reasons.put(line.substring(2, colon).replace("`", "").strip(), line.substring(colon + 2).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> reason(Case program, Configuration configuration) {
        String everywhere = reasons.get(program.name());
        return Optional.ofNullable(everywhere != null ? everywhere
            : reasons.get(program.name() + " @ " + configuration.name()));
    }
}
