package org.grekko.lab.simulator.binance;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.grekko.lab.simulator.Account;
import org.grekko.lab.simulator.Exchange;
import org.grekko.shared.AssetPair;

/** The timers that cancel every order of an account in a contract unless they are set again. */
final class BinanceCountdown {
    private final Exchange exchange;
    private final Map<String, Long> settings = new ConcurrentHashMap<>();

    BinanceCountdown(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Sets the timer of the account in a contract; 0 stops it. */
    void set(Account account, AssetPair pair, long millis) {
        String name = account.key() + " " + pair;
        long setting = settings.merge(name, 1L, Long::sum);
        if (millis == 0) {
            return;
        }
        Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        later.execute(() -> {
            if (settings.getOrDefault(name, 0L) == setting) {
                cancelAll(account, pair);
            }
        });
    }

    private void cancelAll(Account account, AssetPair pair) {
        Integer unused = exchange.still(() -> {
            var working = exchange.orders(
                    account.key(), each -> each.working() && each.wish().pair().equals(pair));
            working.forEach(each -> exchange.cancel(account, each));
            return working.size();
        });
    }
}
