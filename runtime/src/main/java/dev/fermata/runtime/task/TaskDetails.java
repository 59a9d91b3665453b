package dev.fermata.runtime.task;

/** What few tasks need. Written by the owner; a dump may read a value late. */
final class TaskDetails {
    volatile long id;
    volatile String name;
}
