package dev.fermata.ruff.task;

import dev.fermata.ruff.value.Values;

/** One worker's part in a parallel map: the indexes it has claimed. Belongs to the worker's task. */
final class Worker {
    private final ParallelMap map;
    private final int number;
    private int at;
    private int end;
    private int stored;
    private boolean begun;

    Worker(ParallelMap map, int number) {
        this.map = map;
        this.number = number;
    }

    String function() {
        return map.name();
    }

    long next() {
        if (!begun) {
            begun = true;
            map.workerBegan(number);
        }
        if (at == end) {
            int size = map.claimSize();
            at = size == 0 ? -1 : map.claim(size);
            end = at < 0 ? -1 : Math.min(at + size, map.length());
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

    Object item(int index) {
        return map.element(index);
    }

    void set(int index, Object value) {
        stored++;
        map.store(index, Values.share(Values.flat(value)));
    }
}
