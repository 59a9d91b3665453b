/** The MATLAB language as the tools see it: programs, conversations, reports of failures. */
package dev.fermata.matlab;
