/** What the runtime's shared objects promise about memory ordering, tried by jcstress on real threads. */
package dev.fermata.stress;
