package dev.fermata.ruff.syntax;

import java.util.List;
import java.util.Optional;

/** {@code struct Name { fields and methods }}, in the order of the text. */
public record StructDeclaration(int at, int end, int nameAt, String name, List<Member> members)
    implements Statement.Declaration {

    /** A field or method. */
    public sealed interface Member extends Node {
    }

    /** The annotation has no effect. */
    public record FieldDeclaration(int at, String name, Optional<TypeAnnotation> annotation) implements Member {
    }

    public record Method(int at, FunctionDefinition function) implements Member {
    }
}
