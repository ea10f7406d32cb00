package org.grekko.web.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.grekko.ops.LiveFeed;
import org.grekko.ops.LiveMessage;
import org.grekko.ops.LiveQueue;
import org.jspecify.annotations.Nullable;

/**
 * Brings live news to components while they are on a screen: conflated, never faster than asked for, with
 * at most one change of the screen under way, and held back while the browser is out of reach.
 */
@ApplicationScoped
@SuppressWarnings("NullAway.Init")
public class LiveScreens {
    /** For numbers: five times a second. */
    public static final int NUMBERS_MS = 200;
    /** For lists that are read anew from the database: once a second. */
    public static final int LISTS_MS = 1_000;
    /** For what changes slowly and is told by no news. */
    public static final int STANDING_MS = 2_000;

    private static final Logger LOG = System.getLogger(LiveScreens.class.getName());
    private static final int MOST_WAITING = 500;
    private static final int UNREACHABLE_MS = 2_000;

    @Inject
    private LiveFeed feed;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** Runs the work once, soon after the component came to the screen, so that the screen shows first. */
    public void fillLater(Component owner, Runnable work) {
        owner.addAttachListener(event -> {
            UI ui = event.getUI();
            Future<?> unused = scheduler.schedule(() -> quietly(ui, work), 1, TimeUnit.MILLISECONDS);
        });
    }

    /** Hands the latest news of the topics to the consumer, under the lock of the component's screen. */
    public void bind(Component owner, int everyMillis, Set<String> topics, Consumer<List<LiveMessage>> consumer) {
        AtomicReference<@Nullable AutoCloseable> subscription = new AtomicReference<>();
        owner.addAttachListener(event -> {
            Line line = new Line(event.getUI(), everyMillis, consumer);
            release(subscription.getAndSet(feed.subscribe(topics, line::take)));
        });
        owner.addDetachListener(event -> release(subscription.getAndSet(null)));
    }

    /** Runs the work at that pace while the component is on a screen in reach; for what no news tells of. */
    public void every(Component owner, int everyMillis, Runnable work) {
        AtomicReference<@Nullable Future<?>> beat = new AtomicReference<>();
        owner.addAttachListener(event -> {
            UI ui = event.getUI();
            stop(beat.getAndSet(scheduler.scheduleWithFixedDelay(
                    () -> whenReached(ui, work), everyMillis, everyMillis, TimeUnit.MILLISECONDS)));
        });
        owner.addDetachListener(event -> stop(beat.getAndSet(null)));
    }

    private static void whenReached(UI ui, Runnable work) {
        if (ui.isAttached() && reached(ui)) {
            quietly(ui, work);
        }
    }

    private static boolean reached(UI ui) {
        var push = ui.getInternals().getPushConnection();
        return push != null && push.isConnected();
    }

    private static void stop(@Nullable Future<?> beat) {
        if (beat != null) {
            beat.cancel(false);
        }
    }

    private static void release(@Nullable AutoCloseable subscription) {
        if (subscription == null) {
            return;
        }
        try {
            subscription.close();
        } catch (Exception problem) {
            LOG.log(Level.WARNING, "a live subscription could not be closed", problem);
        }
    }

    private static void quietly(UI ui, Runnable work) {
        try {
            Future<?> unused = ui.access(work::run);
        } catch (UIDetachedException gone) {
            LOG.log(Level.TRACE, "a screen closed before its news came", gone);
        }
    }

    /** The way from the feed to one component on one screen. */
    private final class Line {
        private final UI ui;
        private final int everyMillis;
        private final Consumer<List<LiveMessage>> consumer;
        private final LiveQueue queue = new LiveQueue(MOST_WAITING);

        Line(UI ui, int everyMillis, Consumer<List<LiveMessage>> consumer) {
            this.ui = ui;
            this.everyMillis = everyMillis;
            this.consumer = consumer;
        }

        void take(LiveMessage message) {
            if (queue.offer(message)) {
                flushIn(everyMillis);
            }
        }

        private void flushIn(int millis) {
            Future<?> unused = scheduler.schedule(this::flush, millis, TimeUnit.MILLISECONDS);
        }

        private void flush() {
            if (!ui.isAttached()) {
                return;
            }
            if (!reached(ui)) {
                flushIn(UNREACHABLE_MS);
                return;
            }
            quietly(ui, () -> consumer.accept(queue.drain()));
        }
    }
}
