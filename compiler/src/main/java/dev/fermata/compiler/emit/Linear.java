package dev.fermata.compiler.emit;

import dev.fermata.compiler.emit.Instruction.Loop;
import dev.fermata.compiler.emit.Instruction.Range;
import dev.fermata.compiler.ir.Function;
import dev.fermata.compiler.ir.Local;
import dev.fermata.compiler.ir.Type;
import java.util.List;

/**
 * A flattened function: instructions over registers, independent of argument types.
 *
 * @param function      the function
 * @param code          the instructions
 * @param ranges        protected ranges, innermost first
 * @param declared      per register, the type promised by the language ({@code ANY}: to be inferred)
 * @param locals        per register, the local it stands for; null for a temporary
 * @param siteLoops     per site, the innermost loop around it, or null; index 0 is the function's entry
 * @param sitePositions per site, its packed position
 */
public record Linear(Function function, List<Instruction> code, List<Range> ranges, List<Type> declared,
        List<Local> locals, List<Loop> siteLoops, List<Integer> sitePositions) {

    public int siteCount() {
        return siteLoops.size();
    }

    public int registerCount() {
        return declared.size();
    }
}
