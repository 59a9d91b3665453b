package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Lexer.Mode;
import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.ArrayList;
import java.util.List;

/** Class definitions. */
final class ClassParser {
    private final Cursor cursor;
    private final StatementParser statements;
    private final DeclarationParser declarations;

    ClassParser(Cursor cursor, StatementParser statements) {
        this.cursor = cursor;
        this.statements = statements;
        this.declarations = statements.functions().declarations();
    }

    Tree.ClassDefinition definition() {
        int opener = cursor.start();
        cursor.enter();
        cursor.advance();
        List<Tree.Attribute> attributes = declarations.attributes();
        int at = cursor.at();
        String name = cursor.expectQualifiedName();
        List<String> parents = new ArrayList<>();
        if (cursor.accept(TokenKind.LT)) {
            do {
                parents.add(cursor.expectQualifiedName());
            } while (cursor.accept(TokenKind.AND));
        }
        List<Tree.PropertyBlock> properties = new ArrayList<>();
        List<Tree.MethodBlock> methods = new ArrayList<>();
        List<Tree.EventBlock> events = new ArrayList<>();
        List<Tree.EnumerationBlock> enumerations = new ArrayList<>();
        declarations.memberEnd();
        while (declarations.nextMember(opener)) {
            int blockAt = cursor.at();
            int block = cursor.start();
            String section = cursor.is(TokenKind.NAME) ? cursor.lexer().value() : "";
            switch (section) {
                case "properties" -> properties.add(new Tree.PropertyBlock(blockAt, sectionAttributes(),
                    declarations.declarations(block)));
                case "methods" -> methods.add(methods(blockAt, block));
                case "events" -> events.add(events(blockAt, block));
                case "enumeration" -> enumerations.add(enumeration(blockAt, block));
                default -> throw cursor.is(TokenKind.NAME)
                    ? cursor.here(Messages.usage(section), "expected properties, methods, events or enumeration")
                    : cursor.unexpected();
            }
        }
        cursor.leave();
        return new Tree.ClassDefinition(at, name, attributes, List.copyOf(parents), List.copyOf(properties),
            List.copyOf(methods), List.copyOf(events), List.copyOf(enumerations));
    }

    private List<Tree.Attribute> sectionAttributes() {
        cursor.advance();
        List<Tree.Attribute> attributes = declarations.attributes();
        declarations.memberEnd();
        return attributes;
    }

    private Tree.MethodBlock methods(int at, int opener) {
        List<Tree.Attribute> attributes = sectionAttributes();
        List<Tree.FunctionDefinition> methods = new ArrayList<>();
        List<Tree.FunctionDefinition> signatures = new ArrayList<>();
        while (declarations.nextMember(opener)) {
            if (statements.functions().startsFunction()) {
                methods.add(statements.functions().function(true, null));
            } else if (cursor.is(TokenKind.NAME) || cursor.is(TokenKind.LEFT_BRACKET)) {
                signatures.add(statements.functions().signature());
                declarations.memberEnd();
            } else {
                throw cursor.unexpected();
            }
        }
        return new Tree.MethodBlock(at, attributes, List.copyOf(methods), List.copyOf(signatures));
    }

    private Tree.EventBlock events(int at, int opener) {
        List<Tree.Attribute> attributes = sectionAttributes();
        List<String> names = new ArrayList<>();
        while (declarations.nextMember(opener)) {
            names.add(cursor.expectName());
            declarations.memberEnd();
        }
        return new Tree.EventBlock(at, attributes, List.copyOf(names));
    }

    private Tree.EnumerationBlock enumeration(int at, int opener) {
        List<Tree.Attribute> attributes = sectionAttributes();
        List<Tree.EnumerationMember> members = new ArrayList<>();
        while (declarations.nextMember(opener)) {
            int memberAt = cursor.at();
            String name = cursor.expectName();
            List<Expression> arguments = List.of();
            if (cursor.is(TokenKind.LEFT_PAREN)) {
                cursor.open(Mode.PAREN);
                arguments = statements.expressions().operands().arguments(TokenKind.RIGHT_PAREN, true);
                cursor.close(TokenKind.RIGHT_PAREN, "expected ')' after arguments");
            }
            members.add(new Tree.EnumerationMember(memberAt, name, arguments));
            declarations.memberEnd();
        }
        return new Tree.EnumerationBlock(at, attributes, List.copyOf(members));
    }
}
