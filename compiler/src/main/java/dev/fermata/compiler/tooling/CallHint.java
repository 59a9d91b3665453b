package dev.fermata.compiler.tooling;

import java.util.List;

/**
 * Help for writing a call.
 *
 * @param signature  as documented
 * @param parameters their names
 * @param active     the index of the argument that is being written; possibly beyond the last parameter
 */
public record CallHint(String signature, String summary, List<String> parameters, int active) {
}
