package dev.fermata.compiler.ir;

/** The value of a variable that exists but has not been given a value. Programs never see it. */
public enum Undefined {
    UNDEFINED
}
