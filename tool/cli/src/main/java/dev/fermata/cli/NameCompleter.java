package dev.fermata.cli;

import dev.fermata.compiler.language.Interactive;
import dev.fermata.compiler.language.Language;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes names: the user's own and the documented ones. */
final class NameCompleter implements Completer {
    private final Language language;
    private final Interactive interactive;
    private List<String> documented;

    NameCompleter(Language language, Interactive interactive) {
        this.language = language;
        this.interactive = interactive;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (line.word().isEmpty()) {
            return;
        }
        if (documented == null) {
            documented = language.documentedNames();
        }
        add(interactive.declaredNames(), line.word(), candidates);
        add(documented, line.word(), candidates);
    }

    private static void add(List<String> names, String prefix, List<Candidate> candidates) {
        for (String name : names) {
            if (name.startsWith(prefix)) {
                candidates.add(new Candidate(name, name, null, null, null, null, false));
            }
        }
    }
}
