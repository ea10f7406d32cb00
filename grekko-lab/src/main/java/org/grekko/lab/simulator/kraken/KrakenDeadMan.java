package org.grekko.lab.simulator.kraken;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.lab.simulator.SimOrder;

/** The timers that cancel every order of an account unless they are set again. */
final class KrakenDeadMan {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Exchange exchange;
    private final Map<String, Long> settings = new ConcurrentHashMap<>();

    KrakenDeadMan(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Cancels every working order of the account and tells how many there were. */
    int cancelAll(Account account) {
        return exchange.still(() -> {
            List<SimOrder> working = exchange.orders(account.key(), SimOrder::working);
            working.forEach(each -> exchange.cancel(account, each));
            return working.size();
        });
    }

    /** Sets the timer of the account; 0 seconds stop it. */
    ObjectNode countdown(long seconds, Account account) {
        long setting = settings.merge(account.key(), 1L, Long::sum);
        Instant now = exchange.now().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode answer = JSON.objectNode().put("currentTime", now.toString());
        if (seconds == 0) {
            return answer.put("triggerTime", "0");
        }
        Executor later = CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS);
        later.execute(() -> {
            if (settings.getOrDefault(account.key(), 0L) == setting) {
                cancelAll(account);
            }
        });
        return answer.put("triggerTime", now.plusSeconds(seconds).toString());
    }
}
