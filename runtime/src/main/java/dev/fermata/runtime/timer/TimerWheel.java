package dev.fermata.runtime.timer;

import java.util.Arrays;

/**
 * A hierarchical timer wheel: insertion and removal in O(1), a million timers without strain. Not thread-safe.
 *
 * <p>Time is counted in ticks of 2^20 ns (about 1 ms). A level has 64 slots; a timer lies in the level of the highest
 * 6-bit digit in which its tick differs from the current tick. So everything in level 0 is due before anything in level
 * 1, and so on: the earliest timer is in the first used slot of the lowest used level. When the current tick enters a
 * slot of a higher level, its timers move down. Deadlines are kept to the nanosecond, and timers that are due fire in
 * the order of their deadlines, then of their insertion.
 */
public final class TimerWheel {
    private static final int TICK_SHIFT = 20;
    private static final int BITS = 6;
    private static final int SLOTS = 1 << BITS;
    private static final int LEVELS = 7;
    private static final long NONE = Long.MAX_VALUE;

    private final long origin;
    private final Timer[][] slots = new Timer[LEVELS][];
    private final long[] used = new long[LEVELS];
    private long tick;
    private int sequence;
    private int armed;
    private int armedBackground;
    private Timer[] due = new Timer[16];
    private int dueCount;

    /** @param now the time that the wheel starts at */
    public TimerWheel(long now) {
        origin = now;
    }

    /** How many timers are armed, without those in the background. */
    public int foregroundCount() {
        return armed - armedBackground;
    }

    /** How many timers are armed. */
    public int count() {
        return armed;
    }

    /** Arms a timer. Deadlines in the past are due at once. */
    public void add(Timer timer, long deadline) {
        if (timer.next != null) {
            throw new IllegalStateException("The timer is armed already");
        }
        timer.deadline = deadline;
        timer.sequence = sequence++;
        armed++;
        if (timer.isBackground()) {
            armedBackground++;
        }
        place(timer);
    }

    private void place(Timer timer) {
        long at = Math.max(tick, timer.deadline - origin >> TICK_SHIFT);
        long difference = at ^ tick;
        int level = difference == 0 ? 0 : (63 - Long.numberOfLeadingZeros(difference)) / BITS;
        if (level >= LEVELS) {
            level = LEVELS - 1;
            at = tick | ~(-1L << LEVELS * BITS); // far future: the last slot, looked at again when it comes
        }
        int index = (int) (at >> level * BITS) & SLOTS - 1;
        Timer ring = ring(level, index);
        Timer last = ring.previous;
        timer.previous = last;
        timer.next = ring;
        last.next = timer;
        ring.previous = timer;
        used[level] |= 1L << index;
    }

    private Timer ring(int level, int index) {
        Timer[] row = slots[level];
        if (row == null) {
            row = new Timer[SLOTS];
            slots[level] = row;
        }
        Timer ring = row[index];
        if (ring == null) {
            ring = new Ring();
            row[index] = ring;
        }
        return ring;
    }

    /** Disarms a timer; false when it is not armed. */
    public boolean remove(Timer timer) {
        if (timer.next == null) {
            return false;
        }
        unlink(timer);
        armed--;
        if (timer.isBackground()) {
            armedBackground--;
        }
        return true;
    }

    private static void unlink(Timer timer) {
        timer.previous.next = timer.next;
        timer.next.previous = timer.previous;
        timer.previous = null;
        timer.next = null;
    }

    /**
     * A time not after the earliest deadline, and after the current time unless something is due: when the wheel should
     * be turned next. {@code Long.MAX_VALUE} when nothing is armed.
     */
    public long nextTurn() {
        for (int level = 0; level < LEVELS; level++) {
            while (used[level] != 0) {
                int index = firstUsed(level);
                Timer ring = slots[level][index];
                if (ring.next == ring) {
                    used[level] &= ~(1L << index); // emptied by removals
                } else if (level == 0) {
                    return earliest(ring);
                } else {
                    return Math.min(origin + (startOf(level, index) << TICK_SHIFT), earliestIfShort(ring));
                }
            }
        }
        return NONE;
    }

    /** Slots before the current digit are never used, so the lowest bit is the first in time. */
    private int firstUsed(int level) {
        return Long.numberOfTrailingZeros(used[level]);
    }

    private long startOf(int level, int index) {
        int shift = level * BITS;
        return (tick >> shift + BITS << BITS | index) << shift;
    }

    private static long earliest(Timer ring) {
        long earliest = NONE;
        for (Timer t = ring.next; t != ring; t = t.next) {
            earliest = Math.min(earliest, t.deadline);
        }
        return earliest;
    }

    private static long earliestIfShort(Timer ring) {
        return ring.next.next == ring ? ring.next.deadline : NONE;
    }

    /**
     * Turns the wheel to a time and takes out what is due.
     *
     * @return how many are due; {@link #due} gives them in order
     */
    public int turn(long now) {
        dueCount = 0;
        long target = Math.max(tick, now - origin >> TICK_SHIFT);
        while (true) {
            int level = lowestUsed();
            if (level == 0) {
                int index = firstUsed(0);
                long at = tick & -(long) SLOTS | index;
                if (at > target) {
                    break;
                }
                tick = at;
                Timer ring = slots[0][index];
                boolean all = at < target;
                takeDue(ring, all ? NONE : now);
                if (ring.next == ring) {
                    used[0] &= ~(1L << index);
                } else {
                    break; // later in the current tick
                }
            } else if (level < LEVELS) {
                int index = firstUsed(level);
                long start = startOf(level, index);
                if (start > target) {
                    break;
                }
                tick = start;
                used[level] &= ~(1L << index);
                cascade(slots[level][index]);
            } else {
                break;
            }
        }
        tick = Math.max(tick, target);
        sortDue();
        return dueCount;
    }

    private int lowestUsed() {
        for (int level = 0; level < LEVELS; level++) {
            if (used[level] != 0) {
                return level;
            }
        }
        return LEVELS;
    }

    private void cascade(Timer ring) {
        Timer t = ring.next;
        ring.next = ring;
        ring.previous = ring;
        while (t != ring) {
            Timer following = t.next;
            place(t);
            t = following;
        }
    }

    private void takeDue(Timer ring, long now) {
        Timer t = ring.next;
        while (t != ring) {
            Timer following = t.next;
            if (t.deadline <= now) {
                unlink(t);
                armed--;
                if (t.isBackground()) {
                    armedBackground--;
                }
                if (dueCount == due.length) {
                    due = Arrays.copyOf(due, dueCount * 2);
                }
                due[dueCount++] = t;
            }
            t = following;
        }
    }

    private void sortDue() {
        for (int i = 1; i < dueCount; i++) {
            if (compare(due[i - 1], due[i]) > 0) {
                Arrays.sort(due, 0, dueCount, TimerWheel::compare);
                return;
            }
        }
    }

    private static int compare(Timer a, Timer b) {
        int byTime = Long.compare(a.deadline, b.deadline);
        return byTime != 0 ? byTime : Integer.compare(a.sequence - b.sequence, 0);
    }

    /** Takes one of the timers that the last {@link #turn} found due. */
    Timer due(int index) {
        Timer timer = due[index];
        due[index] = null;
        return timer;
    }

    /** Hands over the timers that the last {@link #turn} found due; the array is the caller's. */
    Timer[] takeDue() {
        Timer[] taken = due;
        due = new Timer[16];
        return taken;
    }

    /** The head of a slot's ring. */
    private static final class Ring extends Timer {
        Ring() {
            previous = this;
            next = this;
        }

        @Override
        protected void expire() {
            throw new IllegalStateException();
        }
    }
}
