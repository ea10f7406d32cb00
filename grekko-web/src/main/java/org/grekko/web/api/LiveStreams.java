package org.grekko.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.grekko.ops.LiveFeed;
import org.grekko.ops.LiveMessage;
import org.grekko.ops.LiveQueue;
import org.grekko.shared.FieldError;
import org.grekko.shared.json.GrekkoJson;
import org.jspecify.annotations.Nullable;

/**
 * Sends the live feed to clients of the streams, conflated to five times a second: of the same news only
 * the latest, at most 1,000 different ones between two sendings.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LiveStreams {
    private static final Set<String> TOPICS = Set.of(
            "market",
            "signals",
            "orders",
            "risk",
            "alerts",
            "portfolio",
            "replays",
            "backtests",
            "models",
            "allocation",
            "optimisations",
            "agents");
    private static final int CAP = 1_000;
    private static final long PERIOD_MILLIS = 200;

    @Inject
    private LiveFeed feed;

    @Resource
    private ManagedScheduledExecutorService executor;

    /** Reads a comma-separated list of topics; all of them when there is none. */
    static Set<String> topics(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return TOPICS;
        }
        Set<String> wanted = new TreeSet<>(Arrays.asList(text.split(",")));
        if (!TOPICS.containsAll(wanted)) {
            throw Problem.field(new FieldError("topics", "must be some of " + new TreeSet<>(TOPICS)));
        }
        return wanted;
    }

    /**
     * Streams the topics to a client until it is gone.
     *
     * @param topics what it wants
     * @param client takes one message as JSON text
     * @param open whether it is still there
     */
    void open(Set<String> topics, Consumer<String> client, BooleanSupplier open) {
        LiveQueue queue = new LiveQueue(CAP);
        AutoCloseable subscription = feed.subscribe(topics, queue::offer);
        AtomicReference<@Nullable ScheduledFuture<?>> task = new AtomicReference<>();
        Runnable send = () -> {
            try {
                if (open.getAsBoolean()) {
                    queue.drain().forEach(message -> client.accept(text(message)));
                    return;
                }
            } catch (IllegalStateException gone) {
                // The client left between the question and the sending; the subscription ends below.
            }
            close(subscription, task.get());
        };
        task.set(executor.scheduleWithFixedDelay(send, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS));
    }

    private static void close(AutoCloseable subscription, @Nullable ScheduledFuture<?> task) {
        try {
            subscription.close();
        } catch (Exception problem) {
            throw new IllegalStateException("the live subscription could not be closed", problem);
        } finally {
            if (task != null) {
                task.cancel(false);
            }
        }
    }

    private static String text(LiveMessage message) {
        try {
            ObjectNode news = GrekkoJson.mapper().createObjectNode();
            news.put("topic", message.topic());
            news.put("type", message.type());
            news.put("key", message.key());
            news.put("at", GrekkoJson.text(message.at()));
            news.set("body", GrekkoJson.mapper().readTree(message.json()));
            return news.toString();
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("live news is not JSON", problem);
        }
    }
}
