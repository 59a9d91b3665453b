/**
 * Passwords, encryption and signatures as languages offer them: texts in, texts out, one sound choice of parameters each.
 * Randomness is the caller's. Ciphers come from the JDK, bcrypt from Bouncy Castle.
 */
package dev.fermata.library.crypto;
