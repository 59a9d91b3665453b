package dev.fermata.cli;

import dev.fermata.compiler.language.Language;
import picocli.CommandLine.IVersionProvider;

/** The versions of the engine, its languages and the JVM. */
final class Versions implements IVersionProvider {
    static final String ENGINE = "0.1.0";

    @Override
    public String[] getVersion() {
        String[] lines = new String[Languages.NAMES.length + 2];
        lines[0] = "fermata " + ENGINE;
        for (int i = 0; i < Languages.NAMES.length; i++) {
            Language language = Languages.named(Languages.NAMES[i]);
            lines[i + 1] = language.name() + " " + language.version();
        }
        lines[lines.length - 1] = "java " + Runtime.version();
        return lines;
    }
}
