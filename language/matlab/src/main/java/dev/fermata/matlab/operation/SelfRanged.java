package dev.fermata.matlab.operation;

/** A value of a Java class of its own that can be an end or the step of a range: dates, durations. */
public interface SelfRanged {
    /** {@code first:step:last}, one of which is this; {@code step} is null when there is none. */
    Object range(Object first, Object step, Object last);
}
