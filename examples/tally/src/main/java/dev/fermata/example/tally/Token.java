package dev.fermata.example.tally;

import dev.fermata.compiler.source.Problem;
import dev.fermata.compiler.source.ProblemException;
import dev.fermata.compiler.source.Source;
import dev.fermata.compiler.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word of a program: a keyword or symbol is its own kind; the others are "name", "number", "string" and "end". */
record Token(String kind, String text, Span span) {
    private static final Pattern WORD = Pattern.compile("""
            (?<blank>(?:\\s|//[^\\n]*)+)|(?<number>[0-9]+)|(?<string>"(?:[^"\\\\\\n]|\\\\.)*")\
            |(?<keyword>(?:let|fn|if|else|while|try|catch|throw|return|print|sleep|spawn|await|true|false|null)\\b)\
            |(?<name>[A-Za-z_][A-Za-z_0-9]*)|(?<symbol>==|&&|\\|\\||[-+*/%<!=(){},;])""");

    static List<Token> read(Source source) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(source.text());
        int at = 0;
        while (at < source.length()) {
            if (!word.region(at, source.length()).lookingAt()) {
                throw problem("This character begins nothing", new Span(source, at, at + 1));
            }
            Span span = new Span(source, at, word.end());
            for (String kind : List.of("number", "string", "name")) {
                if (word.group(kind) != null) {
                    tokens.add(new Token(kind, word.group(), span));
                }
            }
            if (word.group("keyword") != null || word.group("symbol") != null) {
                tokens.add(new Token(word.group(), word.group(), span));
            }
            at = word.end();
        }
        tokens.add(new Token("end", "the end of the program", new Span(source, at, at)));
        return tokens;
    }

    int at() {
        return span.position();
    }

    static ProblemException problem(String message, Span span) {
        return new ProblemException(Problem.error("TALLY", message, span));
    }
}
