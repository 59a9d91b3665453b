package dev.fermata.compiler.emit;

import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Dialect;
import java.util.BitSet;

/** Which sites matter to a version: an operation may suspend for operands of any kind, but not for unboxed ones. */
public final class Sites {
    private Sites() {
    }

    /** The sites at which the version can suspend; 0, its entry, is always one. */
    public static BitSet suspending(Version version, Dialect dialect) {
        BitSet sites = new BitSet();
        sites.set(0);
        for (Instruction instruction : version.linear.code()) {
            if (instruction.siteNumber() > 0 && suspends(instruction, version, dialect)) {
                sites.set(instruction.siteNumber());
            }
        }
        return sites;
    }

    /** All sites: activations of versions that guess go on at any of them in the version that does not. */
    public static BitSet all(Linear linear) {
        BitSet sites = new BitSet();
        sites.set(0, linear.siteCount());
        return sites;
    }

    private static boolean suspends(Instruction instruction, Version version, Dialect dialect) {
        return switch (instruction) {
            case Instruction.Op op -> version.resolve(op, dialect).suspends();
            case Instruction.CallHost call -> call.method().suspends();
            default -> true;
        };
    }
}
