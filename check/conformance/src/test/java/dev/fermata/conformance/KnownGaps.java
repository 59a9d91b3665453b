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
 * A case that is listed and passes is a failure, so that the list stays true; unless {@code sometimes} stands before the colon.
 */
final class KnownGaps {
    private static final String SOMETIMES = " sometimes";

    private final Map<String, Gap> gaps = new HashMap<>();

    /** @param sometimes whether the case may pass as well */
    record Gap(String reason, boolean sometimes) {
    }

    KnownGaps(Path file) {
        try {
            for (String line : Files.readAllLines(file)) {
                int colon = line.indexOf(": ");
                if (line.startsWith("- ") && colon > 0) {
                    String name = line.substring(2, colon).replace("`", "").strip();
                    boolean sometimes = name.endsWith(SOMETIMES);
                    gaps.put(sometimes ? name.substring(0, name.length() - SOMETIMES.length()) : name,
                        new Gap(line.substring(colon + 2).strip(), sometimes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Gap> of(Case program, Configuration configuration) {
        Gap everywhere = gaps.get(program.name());
        return Optional.ofNullable(everywhere != null ? everywhere : gaps.get(program.name() + " @ " + configuration.name()));
    }
}
