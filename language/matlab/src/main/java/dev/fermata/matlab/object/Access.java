package dev.fermata.matlab.object;

/** Who may use a member. */
public enum Access {
    PUBLIC, PROTECTED, PRIVATE, IMMUTABLE,
    /** The owner, and classes that it lists: {@code {?A, ?B}}. */
    LISTED;

    /** Of an attribute's value; public for words that are none. */
    public static Access of(String word) {
        return switch (word) {
            case "private" -> PRIVATE;
            case "protected" -> PROTECTED;
            case "immutable" -> IMMUTABLE;
            default -> PUBLIC;
        };
    }

    /** Whether code of a class (null for code outside classes) may use a member of {@code owner}. */
    public boolean allows(ClassType owner, Caller caller) {
        ClassType from = caller.type();
        return switch (this) {
            case PUBLIC -> true;
            case PROTECTED -> from != null && (from.isA(owner.name()) || owner.isA(from.name()));
            case PRIVATE -> from == owner;
            case LISTED -> from != null && (from == owner || owner.listed().stream().anyMatch(from::isA));
            case IMMUTABLE -> from == owner && caller.function().equals(owner.simpleName());
        };
    }
}
