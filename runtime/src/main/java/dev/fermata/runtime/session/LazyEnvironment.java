package dev.fermata.runtime.session;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A copy of the process's environment, made when first looked at: most programs never do. */
final class LazyEnvironment extends AbstractMap<String, String> {
    private volatile Map<String, String> copy;

    private Map<String, String> copy() {
        Map<String, String> known = copy;
        if (known == null) {
            synchronized (this) { // rare: once per program
                known = copy;
                if (known == null) {
                    known = new ConcurrentHashMap<>(System.getenv());
                    copy = known;
                }
            }
        }
        return known;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return copy().entrySet();
    }

    @Override
    public String get(Object key) {
        return copy().get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return copy().containsKey(key);
    }

    @Override
    public String put(String key, String value) {
        return copy().put(key, value);
    }

    @Override
    public String remove(Object key) {
        return copy().remove(key);
    }
}
