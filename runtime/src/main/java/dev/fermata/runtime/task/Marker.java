package dev.fermata.runtime.task;

/** What a promise's state can hold besides a plain value: see {@link Promise}. Never visible to programs. */
abstract class Marker {
}
