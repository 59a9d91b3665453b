/** What a running program of this language keeps besides its variables: display format, random state, open files, warnings. */
package dev.fermata.matlab.session;
