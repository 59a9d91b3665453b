package dev.fermata.library.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Why a text is not YAML, with the place if it has one. */
public final class YamlProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private YamlProblem(String message) {
        super(message, null, false, false);
    }

    static YamlProblem at(String message, Mark place) {
        return new YamlProblem(place == null ? message
                : message + " at line " + (place.getLine() + 1) + " column " + (place.getColumn() + 1));
    }

    /** The library's messages have several lines, with a piece of the text. */
    static YamlProblem of(YamlEngineException problem) {
        if (problem instanceof MarkedYamlEngineException marked && marked.getProblem() != null) {
            return at(marked.getProblem(), marked.getProblemMark().orElse(null));
        }
        String message = String.valueOf(problem.getMessage());
        return new YamlProblem(message.lines().findFirst().orElse("malformed text"));
    }
}
