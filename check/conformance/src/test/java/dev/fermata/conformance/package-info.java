/** The languages against their references, on every engine configuration, and the rules of the architecture. */
package dev.fermata.conformance;
