package org.grekko.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Carries news to the screens and streams of this node. Consumers are called by the thread that brings
 * the news and must only take note; {@link LiveQueue} does that.
 */
@ApplicationScoped
public class LiveFeed {
    /** How many subscribers a node takes. */
    public static final int MOST_SUBSCRIBERS = 2_000;

    private static final Logger LOG = System.getLogger(LiveFeed.class.getName());

    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();

    private record Subscriber(Set<String> topics, Consumer<LiveMessage> consumer) {}

    /**
     * Subscribes to topics.
     *
     * @param topics the topics wanted
     * @param consumer told of every message, quickly
     * @return closes the subscription
     * @throws IllegalStateException when the node has no room for another
     */
    public AutoCloseable subscribe(Set<String> topics, Consumer<LiveMessage> consumer) {
        if (subscribers.size() >= MOST_SUBSCRIBERS) {
            throw new IllegalStateException("this node serves " + MOST_SUBSCRIBERS + " live subscribers; use another");
        }
        Subscriber subscriber = new Subscriber(Set.copyOf(topics), consumer);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Tells every subscriber of the topic. */
    public void publish(LiveMessage message) {
        List<Subscriber> failed = new ArrayList<>();
        for (Subscriber subscriber : subscribers) {
            if (subscriber.topics().contains(message.topic())) {
                try {
                    subscriber.consumer().accept(message);
                } catch (RuntimeException problem) {
                    LOG.log(Level.WARNING, "a live subscriber failed and is left out", problem);
                    failed.add(subscriber);
                }
            }
        }
        subscribers.removeAll(failed);
    }
}
