package dev.fermata.matlab.function;

/** A value that is shared by its copies: class handle and its descendants. */
public interface Identity {
}
