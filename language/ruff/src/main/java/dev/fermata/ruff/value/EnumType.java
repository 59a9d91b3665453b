package dev.fermata.ruff.value;

/** What the name of an exported enum stands for where it is imported. Its variants are written with {@code ::} and need no declaration. */
public record EnumType(String name) {
}
