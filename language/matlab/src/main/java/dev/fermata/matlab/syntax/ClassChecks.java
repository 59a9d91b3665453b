package dev.fermata.matlab.syntax;

import dev.fermata.matlab.syntax.Tree.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Attributes and members of one class that do not go together. */
final class ClassChecks {
    private final StaticChecks checks;

    ClassChecks(StaticChecks checks) {
        this.checks = checks;
    }

    void definition(Tree.ClassDefinition definition) {
        if (definition.parents().contains(definition.name())) {
            checks.report("RunMat:ClassSelfInheritanceInvalid",
                "Class '" + definition.name() + "' cannot inherit from itself", definition.at());
        }
        attributes(definition);
        members(definition);
    }

    // ------------------------------------------------------------- attributes

    private void attributes(Tree.ClassDefinition definition) {
        for (Tree.PropertyBlock block : definition.properties()) {
            conflict("ClassPropertyAttributeConflict", block.attributes(), "Constant", "Dependent", definition);
            conflict("ClassPropertyAttributeConflict", block.attributes(), "Static", "Dependent", definition);
            access(block.attributes(), definition);
        }
        for (Tree.MethodBlock block : definition.methods()) {
            conflict("ClassMethodAttributeConflict", block.attributes(), "Abstract", "Sealed", definition);
            access(block.attributes(), definition);
        }
        definition.events().forEach(block -> access(block.attributes(), definition));
    }

    private void conflict(String identifier, List<Tree.Attribute> attributes, String one, String other,
            Tree.ClassDefinition definition) {
        if (isSet(attributes, one) && isSet(attributes, other)) {
            checks.report("RunMat:" + identifier,
                "Attributes '" + one + "' and '" + other + "' cannot be combined in class " + definition.name(),
                attributes.getFirst().at());
        }
    }

    private static boolean isSet(List<Tree.Attribute> attributes, String name) {
        boolean set = false;
        for (Tree.Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                set = attribute.value() == null ? !attribute.negated() : !isFalse(attribute.value());
            }
        }
        return set;
    }

    private static boolean isFalse(Expression value) {
        return value instanceof Tree.Name name && name.name().equals("false")
            || value instanceof Tree.Number number && number.value() == 0;
    }

    private void access(List<Tree.Attribute> attributes, Tree.ClassDefinition definition) {
        for (Tree.Attribute attribute : attributes) {
            if (!attribute.name().endsWith("Access") || attribute.value() == null) {
                continue;
            }
            String word = switch (attribute.value()) {
                case Tree.Name name -> name.name();
                case Tree.CharLiteral literal -> literal.text();
                case Tree.StringLiteral literal -> literal.text();
                case Tree.MetaClass _, Tree.CellLiteral _ -> "public"; // a list of classes that may use the member
                default -> "";
            };
            boolean valid = switch (word) {
                case "public", "protected", "private" -> true;
                case "immutable" -> attribute.name().equals("SetAccess") || attribute.name().equals("Access");
                default -> false;
            };
            if (!valid) {
                checks.report("RunMat:ClassAccessValueInvalid", "Invalid value '" + word + "' for attribute '"
                    + attribute.name() + "' in class " + definition.name(), attribute.at());
            }
        }
    }

    // ---------------------------------------------------------------- members

    private void members(Tree.ClassDefinition definition) {
        Set<String> properties = new HashSet<>();
        Set<String> methods = new HashSet<>();
        Set<String> events = new HashSet<>();
        Set<String> members = new HashSet<>();
        for (Tree.PropertyBlock block : definition.properties()) {
            block.properties().forEach(each -> unique("property", each.name(), each.at(), properties, definition));
        }
        for (Tree.MethodBlock block : definition.methods()) {
            block.methods().forEach(each -> method(each, methods, properties, definition));
            block.signatures().forEach(each -> method(each, methods, properties, definition));
        }
        for (Tree.EventBlock block : definition.events()) {
            block.names().forEach(each -> unique("event", each, block.at(), events, definition));
        }
        for (Tree.EnumerationBlock block : definition.enumerations()) {
            block.members().forEach(each -> unique("enumeration member", each.name(), each.at(), members, definition));
        }
    }

    private void method(Tree.FunctionDefinition method, Set<String> methods, Set<String> properties,
            Tree.ClassDefinition definition) {
        unique("method", method.name(), method.at(), methods, definition);
        if (properties.contains(method.name())) {
            checks.report("RunMat:ClassMemberNameConflict", "Property and method have the same name '" + method.name()
                + "' in class " + definition.name(), method.at());
        }
    }

    private void unique(String kind, String name, int at, Set<String> seen, Tree.ClassDefinition definition) {
        if (!seen.add(name)) {
            checks.report("RunMat:ClassMemberDuplicate",
                "Duplicate " + kind + " '" + name + "' in class " + definition.name(), at);
        }
    }
}
