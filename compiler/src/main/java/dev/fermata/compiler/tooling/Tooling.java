package dev.fermata.compiler.tooling;

import dev.fermata.compiler.language.ModuleContext;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import java.util.List;
import java.util.Optional;

/** Everything about a program's text that can be told without running it. Stateless; may be used by any thread. */
public interface Tooling {
    /**
     * The text laid out anew, with the same meaning.
     *
     * @throws ProblemException when the text is not a program
     */
    String format(Source source, ModuleContext context, FormatStyle style);

    /**
     * What is probably wrong with a program that compiles, in the order of the text. Only what is certain enough that a
     * correct program is never blamed.
     *
     * @throws ProblemException when the text is not a program
     */
    List<Finding> check(Source source, ModuleContext context);

    /** What a reviewer would mention: matters of style too. A text that is not a program gives findings that say so. */
    List<Finding> lint(Source source, ModuleContext context);

    /** What an editor underlines: what is wrong with the text, or the findings of {@link #check} and {@link #lint}. */
    List<Finding> diagnose(Source source, ModuleContext context);

    /** Findings for people, in the layout of the language; every line ends in a line feed. */
    String render(List<Finding> findings, boolean colours);

    /** What the file declares, in the order of the text, with what is inside. Empty when the text is not a program. */
    List<Outline> outline(Source source);

    /** The names that may be written at an offset. */
    List<Completion> complete(Source source, ModuleContext context, int offset);

    /** The symbol that is named at an offset, if it is declared in this file or built in. */
    Optional<Symbol> symbolAt(Source source, ModuleContext context, int offset);

    /** All places that name the symbol at an offset, its declaration included; empty when there is none in this file. */
    List<Occurrence> occurrences(Source source, ModuleContext context, int offset);

    /**
     * The edits that give the symbol at an offset another name.
     *
     * @throws RenameRefusedException when the name cannot be given, or there is nothing to rename
     */
    List<Edit> rename(Source source, ModuleContext context, int offset, String newName);

    /** The parameters of the function whose call the offset is in. */
    Optional<CallHint> callAt(Source source, ModuleContext context, int offset);

    /** The pages of the manual of the language: one for each group of its builtins. */
    List<ManualPage> manual();
}
