package dev.fermata.ruff.editor;

import dev.fermata.ruff.syntax.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words that the language keeps for itself. */
final class Keywords {
    /** Those that cannot be names. */
    static final List<String> RESERVED = Stream.concat(
        Arrays.stream(TokenKind.values()).filter(TokenKind::isKeyword).map(TokenKind::text), Stream.of("true", "false")).sorted().toList();

    /** Also those that mean something special in some places only. */
    static final List<String> ALL = Stream.concat(RESERVED.stream(),
        Stream.of("scope", "select", "with_timeout", "throw", "Ok", "Err", "Some", "None")).sorted().toList();

    private Keywords() {
    }
}
