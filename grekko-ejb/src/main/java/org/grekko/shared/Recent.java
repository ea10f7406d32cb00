package org.grekko.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A map of so many entries at most: a new one takes the place of the one that was asked for longest ago. Not for several
 * threads at once.
 *
 * @param <K> keys
 * @param <V> values
 */
public final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int FIRST = 16;
    private static final float LOAD = 0.75f;

    private final int most;

    /** An empty map of at most that many entries. */
    public Recent(int most) {
        super(FIRST, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
