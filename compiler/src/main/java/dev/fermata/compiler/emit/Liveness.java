package dev.fermata.compiler.emit;

import dev.fermata.compiler.emit.Instruction.Range;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which registers are still needed after each site: the classic backward data-flow analysis over basic blocks, where an
 * instruction in a protected range may also go on at the handler.
 */
public final class Liveness {
    /** Per site, the registers a frame must keep (the site's own result excluded). Index 0: the parameters. */
    private final BitSet[] atSite;

    private final Linear linear;
    private final List<Block> blocks = new ArrayList<>();
    private Block[] blockAt;

    private static final class Block {
        final int from;
        int to;
        final BitSet liveIn = new BitSet();
        final List<Block> predecessors = new ArrayList<>();
        final List<Block> successors = new ArrayList<>();
        boolean queued;

        Block(int from) {
            this.from = from;
        }
    }

    public Liveness(Linear linear) {
        this.linear = linear;
        this.atSite = new BitSet[linear.siteCount()];
        split();
        connect();
        solve();
        collect();
    }

    /** The registers a frame at this site must keep, the site's own result excluded. */
    public BitSet atSite(int site) {
        return atSite[site];
    }

    /** The registers that some of these sites needs. */
    public BitSet atAny(BitSet sites) {
        BitSet needed = new BitSet();
        sites.stream().forEach(site -> needed.or(atSite[site]));
        return needed;
    }

    private void split() {
        List<Instruction> code = linear.code();
        boolean[] starts = new boolean[code.size() + 1];
        starts[0] = true;
        for (int i = 0; i < code.size(); i++) {
            Instruction instruction = code.get(i);
            if (instruction instanceof Instruction.Bind) {
                starts[i] = true;
            } else if (endsBlock(instruction)) {
                starts[i + 1] = true;
            }
        }
        for (Range range : linear.ranges()) {
            starts[range.from()] = true;
            starts[range.to()] = true;
        }
        blockAt = new Block[code.size() + 1];
        Block block = null;
        for (int i = 0; i < code.size(); i++) {
            if (starts[i]) {
                block = new Block(i);
                blocks.add(block);
            }
            blockAt[i] = block;
            block.to = i + 1;
        }
    }

    private static boolean endsBlock(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Jump _, Instruction.JumpUnless _, Instruction.Return _, Instruction.Throw _, Instruction.Rethrow _ ->
                true;
            default -> false;
        };
    }

    private void connect() {
        List<Instruction> code = linear.code();
        for (Block block : blocks) {
            Instruction last = code.get(block.to - 1);
            if (last instanceof Instruction.Jump(Instruction.Target target)) {
                link(block, blockAt[target.index]);
            } else if (last instanceof Instruction.JumpUnless(int _, Instruction.Target target)) {
                link(block, blockAt[target.index]);
                link(block, blockAt[block.to]);
            } else if (!endsBlock(last)) {
                link(block, blockAt[block.to]);
            }
        }
        for (Range range : linear.ranges()) {
            Block handler = blockAt[range.handler().target.index];
            for (int i = range.from(); i < range.to(); i = blockAt[i].to) {
                link(blockAt[i], handler);
            }
        }
    }

    private static void link(Block from, Block to) {
        if (to != null) {
            from.successors.add(to);
            to.predecessors.add(from);
        }
    }

    private void solve() {
        ArrayDeque<Block> work = new ArrayDeque<>();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            blocks.get(i).queued = true;
            work.add(blocks.get(i));
        }
        while (!work.isEmpty()) {
            Block block = work.poll();
            block.queued = false;
            BitSet live = liveOut(block);
            for (int i = block.to - 1; i >= block.from; i--) {
                step(linear.code().get(i), live, block);
            }
            live.or(handlerLive(block));
            if (!live.equals(block.liveIn)) {
                block.liveIn.or(live);
                for (Block predecessor : block.predecessors) {
                    if (!predecessor.queued) {
                        predecessor.queued = true;
                        work.add(predecessor);
                    }
                }
            }
        }
    }

    private BitSet liveOut(Block block) {
        BitSet live = new BitSet();
        for (Block successor : block.successors) {
            live.or(successor.liveIn);
        }
        return live;
    }

    /** What the handlers around a block need stays live throughout it. */
    private BitSet handlerLive(Block block) {
        BitSet live = new BitSet();
        for (Range range : linear.ranges()) {
            if (range.from() <= block.from && block.from < range.to()) {
                live.or(blockAt[range.handler().target.index].liveIn);
            }
        }
        return live;
    }

    private void step(Instruction instruction, BitSet live, Block block) {
        int result = instruction.result();
        if (result >= 0) {
            live.clear(result);
        }
        for (int register : instruction.operandRegisters()) {
            live.set(register);
        }
    }

    private void collect() {
        for (Block block : blocks) {
            BitSet live = liveOut(block);
            BitSet handlers = handlerLive(block);
            for (int i = block.to - 1; i >= block.from; i--) {
                Instruction instruction = linear.code().get(i);
                int site = instruction.siteNumber();
                if (site > 0) {
                    BitSet kept = (BitSet) live.clone();
                    if (instruction.result() >= 0) {
                        kept.clear(instruction.result());
                    }
                    kept.or(handlers);
                    atSite[site] = kept;
                }
                step(instruction, live, block);
            }
        }
        BitSet entry = new BitSet();
        entry.set(0, linear.function().parameters().size());
        atSite[0] = entry;
        for (int i = 0; i < atSite.length; i++) {
            if (atSite[i] == null) {
                atSite[i] = new BitSet(); // a site in code that cannot be reached
            }
        }
    }
}
