package org.grekko.ops;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.ops.domain.Batch;
import org.grekko.ops.domain.TokenBucket;
import org.grekko.shared.Clock;
import org.grekko.shared.Leadership;
import org.grekko.shared.store.Migrations;

/**
 * Tells alerts to the outside, on the node that leads: a thread for each channel, no transaction while a receiver is
 * called. When more waits than a channel may tell, the gravest are told alone and the rest in a summary.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class AlertCourier {
    private static final Logger LOG = System.getLogger(AlertCourier.class.getName());
    private static final long LOOK_MILLIS = 250;

    private final List<Future<?>> rounds = new ArrayList<>();
    private volatile boolean stopping;

    @EJB
    private Migrations migrations;

    @EJB
    private DeliveryService deliveries;

    @Inject
    private AlertChannels channels;

    @Inject
    private DeliverySettings settings;

    @Inject
    private Leadership leadership;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService timer;

    @PostConstruct
    void begin() {
        migrations.await();
        for (AlertChannel channel : channels.configured()) {
            TokenBucket bucket = new TokenBucket(settings.burst(), settings.period(), clock.now());
            rounds.add(timer.scheduleWithFixedDelay(
                    () -> round(channel, bucket), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS));
            LOG.log(
                    Level.INFO,
                    "alerts of severity {0} and above go by {1} to {2}",
                    channel.minSeverity(),
                    channel.name(),
                    channel.target());
        }
    }

    private void round(AlertChannel channel, TokenBucket bucket) {
        try {
            if (stopping || !leadership.leads()) {
                return;
            }
            int messages = bucket.available(clock.now());
            Batch<Delivery> batch =
                    messages == 0 ? Batch.of(List.of(), 0) : Batch.of(deliveries.due(channel.name()), messages);
            for (Delivery each : batch.alone()) {
                if (!stopping && deliveries.take(each.id())) {
                    bucket.take(clock.now());
                    tell(channel, DeliverySummary.notice(each), List.of(each));
                }
            }
            together(channel, bucket, batch.together());
        } catch (RuntimeException problem) {
            if (!stopping) {
                LOG.log(Level.ERROR, "deliveries by " + channel.name() + " stumbled; they are tried again", problem);
            }
        }
    }

    private void together(AlertChannel channel, TokenBucket bucket, List<Delivery> waiting) {
        List<Delivery> taken = waiting.stream()
                .filter(each -> !stopping && deliveries.take(each.id()))
                .toList();
        if (!taken.isEmpty()) {
            bucket.take(clock.now());
            tell(channel, taken.size() == 1 ? DeliverySummary.notice(taken.get(0)) : DeliverySummary.of(taken), taken);
        }
    }

    private void tell(AlertChannel channel, Notice notice, List<Delivery> told) {
        try {
            channel.send(notice);
            told.forEach(each -> deliveries.told(each.id(), told.size() > 1));
        } catch (DeliveryException problem) {
            LOG.log(Level.WARNING, "{0} did not take {1}: {2}", channel.name(), notice.id(), problem.getMessage());
            told.forEach(each -> deliveries.failed(each.id(), String.valueOf(problem.getMessage())));
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        rounds.forEach(each -> each.cancel(false));
    }
}
