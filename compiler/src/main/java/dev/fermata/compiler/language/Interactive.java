package dev.fermata.compiler.language;

import dev.fermata.compiler.source.ProblemException;
import java.util.List;

/**
 * A conversation with a language: what an input declares stays for the next one. Used by one thread at a time; the
 * programs it makes run as root tasks of one session.
 */
public interface Interactive {
    /** Whether the text so far is the beginning of something longer: open brackets, an open string. */
    boolean incomplete(String input);

    /**
     * Compiles the next input. The program's value is what {@link #display} shows; it is {@link #NOTHING} for inputs that
     * are not expressions.
     *
     * @throws ProblemException when the text is wrong; the conversation goes on unchanged
     */
    Program compile(String input);

    /** The value of an input that has none to show. */
    Object NOTHING = new Object() {
        @Override
        public String toString() {
            return "nothing";
        }
    };

    /** The line to print for a result, or null to print nothing. */
    String display(Object value);

    /** A value as text on one line, without decoration. */
    String format(Object value);

    /** The line to print for an error of an input. */
    String displayFailure(Throwable failure);

    /** Names that the user declared, sorted, for completion and {@code :vars}. */
    List<String> declaredNames();

    /** The present value of a declared name. */
    Object declared(String name);

    /** Forgets everything that was declared. */
    void reset();
}
