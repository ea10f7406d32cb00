package org.grekko.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grekko.portfolio.PortfolioService;
import org.grekko.portfolio.domain.Booking;
import org.grekko.portfolio.domain.PortfolioBook;
import org.grekko.shared.Ids;

/** Many who take cash out of one portfolio at the same time, each only while there is enough. */
final class LedgerRush {
    private static final int THREADS = 8;
    private static final int TRIES = 20;
    private static final BigDecimal ONCE = new BigDecimal("1000");
    private static final BigDecimal THERE = new BigDecimal("100500");
    private static final long PATIENCE_SECONDS = 60;

    private final PortfolioService portfolios;
    private final UserTransaction transaction;
    private final Ids ids = UUID::randomUUID;

    LedgerRush(PortfolioService portfolios, UserTransaction transaction) {
        this.portfolios = portfolios;
        this.transaction = transaction;
    }

    /** 160 tries at 100,500: a hundred get theirs, and nobody ever sees less than nothing. */
    void run(ManagedExecutorService executor) throws Exception {
        transaction.begin();
        UUID portfolio = portfolios.open("rush " + UUID.randomUUID(), "USD", THERE, Instant.now());
        transaction.commit();
        List<Future<Integer>> spending = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            spending.add(executor.submit(() -> spend(portfolio)));
        }
        int spent = 0;
        for (Future<Integer> each : spending) {
            spent += each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
        assertThat(spent).isEqualTo(100);
        assertThat(portfolios.load(portfolio).cash()).isEqualByComparingTo("500");
        assertThat(portfolios.find(portfolio).orElseThrow().cash()).isEqualByComparingTo("500");
    }

    private int spend(UUID portfolio) throws Exception {
        int spent = 0;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            transaction.begin();
            portfolios.lock(portfolio);
            PortfolioBook book = portfolios.load(portfolio);
            if (book.cash().compareTo(ONCE) >= 0) {
                PortfolioBook.Transfer sent = new PortfolioBook.Transfer("PAPER", "USD", ONCE);
                Booking booking = book.withdrawal(sent, BigDecimal.ONE, ids.next(), Instant.now(), ids);
                portfolios.record(portfolio, booking);
                portfolios.saveState(portfolio, book, List.of(), Instant.now());
                spent++;
            }
            assertThat(book.cash().signum()).isNotNegative();
            transaction.commit();
        }
        return spent;
    }
}
