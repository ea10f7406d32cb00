package org.grekko.ops;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one slow consumer has still to see. Of messages with the same topic, type and key only the last
 * is kept; of different ones at most the cap, the oldest leave first and are counted.
 */
public final class LiveQueue {
    private final int cap;
    private final Map<String, LiveMessage> waiting = new LinkedHashMap<>();
    private long dropped;

    /** A queue for at most that many different messages. */
    public LiveQueue(int cap) {
        this.cap = cap;
    }

    /** Takes a message; true when it is the first that waits. */
    public synchronized boolean offer(LiveMessage message) {
        String name = message.topic() + "|" + message.type() + "|" + message.key();
        boolean first = waiting.isEmpty();
        waiting.remove(name);
        waiting.put(name, message);
        if (waiting.size() > cap) {
            Iterator<String> oldest = waiting.keySet().iterator();
            oldest.next();
            oldest.remove();
            dropped++;
        }
        return first;
    }

    /** Hands out everything that waits, oldest first. */
    public synchronized List<LiveMessage> drain() {
        List<LiveMessage> all = new ArrayList<>(waiting.values());
        waiting.clear();
        return all;
    }

    /** How many messages had to leave unseen. */
    public synchronized long dropped() {
        return dropped;
    }
}
