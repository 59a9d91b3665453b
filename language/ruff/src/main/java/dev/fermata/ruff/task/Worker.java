package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Values;

/**
 * One worker's part in a parallel map: the indexes it has claimed. Belongs to the worker's task.
 *
 * <p>Claiming is what workers contend for, so a worker that is through with its indexes in no time claims twice as many
 * next time. One whose calls take long, or wait, claims one by one: what it has claimed nobody else can do meanwhile.
 */
final class Worker {
    private static final long SHORT_NANOS = 20_000;
    private static final int CLAIM_MAX = 64;

    private final ParallelMap map;
    private final int number;
    private int at;
    private int end;
    private int stored;
    private int size = 1;
    private long claimedAt;

    Worker(ParallelMap map, int number) {
        this.map = map;
        this.number = number;
    }

    String function() {
        return map.name();
    }

    /** The next index; -1 when there is none. */
    long next() {
        if (at == end) {
            claim();
        }
        if (at < 0 || map.isStopped()) {
            map.workerEnded(stored);
            stored = 0;
            at = -1;
            end = -1;
            return -1;
        }
        return at++;
    }

    private void claim() {
        if (end == 0) {
            map.workerBegan(number);
        }
        if (map.isParallel()) {
            long now = map.nanoTime();
            size = end > 0 && now - claimedAt < SHORT_NANOS ? Math.min(2 * size, CLAIM_MAX) : 1;
            claimedAt = now;
        }
        int wanted = Math.min(size, map.fairShare());
        at = map.claim(wanted);
        end = at < 0 ? -1 : Math.min(at + wanted, map.length());
    }

    Object item(int index) {
        return map.element(index);
    }

    void set(int index, Object value) {
        stored++;
        map.store(index, Values.share(Values.flat(value)));
    }
}
