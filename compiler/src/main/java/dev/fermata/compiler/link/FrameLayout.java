package dev.fermata.compiler.link;

import dev.fermata.compiler.emit.Liveness;
import dev.fermata.compiler.emit.OperandSchedule;
import dev.fermata.compiler.infer.Version;
import dev.fermata.compiler.ir.Type;
import java.util.Arrays;
import java.util.BitSet;

/** Which frame field keeps which register of a version. The function value, when needed, is the first reference. */
public final class FrameLayout {
    /** Per register, its field among the primitives or the references; -1 when no site needs it. */
    public final int[] field;
    public final int primitives;
    public final int references;
    private final Version version;
    private final BitSet kept;
    private final BitSet sites;

    /** @param sites those at which a frame can stand */
    FrameLayout(Version version, Liveness liveness, BitSet sites) {
        this.version = version;
        this.field = new int[version.types.length];
        Arrays.fill(field, -1);
        int p = 0;
        int r = version.needsSelf() ? 1 : 0;
        this.sites = sites;
        this.kept = liveness.atAny(sites);
        kept.andNot(OperandSchedule.constants(version.linear));
        for (int register = kept.nextSetBit(0); register >= 0; register = kept.nextSetBit(register + 1)) {
            field[register] = isPrimitive(register) ? p++ : r++;
        }
        this.primitives = p;
        this.references = r;
    }

    /** The registers that frames keep: constants are not among them. */
    public BitSet kept() {
        return kept;
    }

    /** The sites at which a frame can stand. */
    public BitSet sites() {
        return sites;
    }

    public boolean isPrimitive(int register) {
        Type type = version.types[register];
        return type.isPrimitive();
    }

    /** The frame class: the smallest shape with room, or arrays. */
    public Class<? extends SavedFrame> shape() {
        if (primitives > 4 || references > 8) {
            return SavedFrame.Arrays.class;
        }
        int p = primitives == 0 ? 0 : primitives <= 2 ? 1 : 2;
        int r = references <= 2 ? 0 : references <= 4 ? 1 : 2;
        return SHAPES[p * 3 + r];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static final Class<? extends SavedFrame>[] SHAPES = new Class[] {
        SavedFrame.P0R2.class, SavedFrame.P0R4.class, SavedFrame.P0R8.class,
        SavedFrame.P2R2.class, SavedFrame.P2R4.class, SavedFrame.P2R8.class,
        SavedFrame.P4R2.class, SavedFrame.P4R4.class, SavedFrame.P4R8.class};

    /** Per site, a bit for each reference field that nobody needs after it. Fields beyond 64 are kept. */
    long[] deadReferences(Liveness liveness) {
        int sites = version.linear.siteCount();
        long[] dead = new long[sites];
        for (int site = 0; site < sites; site++) {
            BitSet live = liveness.atSite(site);
            for (int register = 0; register < field.length; register++) {
                if (field[register] >= 0 && field[register] < 64 && !isPrimitive(register) && !live.get(register)) {
                    dead[site] |= 1L << field[register];
                }
            }
        }
        return dead;
    }
}
