/** JMH benchmarks of the runtime alone: Java code plays the part of generated code. */
package dev.fermata.bench.runtime;
