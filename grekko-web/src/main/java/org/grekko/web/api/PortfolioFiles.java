package org.grekko.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.grekko.portfolio.LedgerPlace;
import org.grekko.portfolio.Statement;
import org.grekko.portfolio.Statements;
import org.grekko.portfolio.TaxLots;
import org.grekko.portfolio.domain.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** The books of a portfolio as files. */
final class PortfolioFiles {
    private static final int PAGE = 1_000;
    private static final String STATEMENT = "row,time,venue,asset,kind,amount,balance,price,transactionId,referenceId";
    private static final String OPEN = "pair,openedAt,quantity,price,cost,fees,agentId,openedBy";

    private PortfolioFiles() {}

    /** What was closed in a time. */
    static StreamingOutput taxLots(TaxLots lots, UUID portfolio, @Nullable Instant from, @Nullable Instant to) {
        return CsvFile.of(
                ClosedLotJson.HEADER,
                csv -> lots.closed(
                        portfolio,
                        from,
                        to,
                        lot -> csv.line(ClosedLotJson.of(lot).csv())));
    }

    /** What was open at an instant. */
    static StreamingOutput openLots(TaxLots lots, UUID portfolio, @Nullable Instant at) {
        return CsvFile.of(OPEN, csv -> lots.open(portfolio, at)
                .forEach(lot -> csv.line(Arrays.<@Nullable Object>asList(
                        lot.pair(),
                        lot.openedAt(),
                        lot.quantity(),
                        lot.price(),
                        lot.cost(),
                        lot.fees(),
                        lot.agentId(),
                        lot.openedBy()))));
    }

    /** Opening balances, entries with the balance after each, and closing balances as the ledger's own sums say them. */
    static StreamingOutput statement(Statements statements, UUID portfolio, Statement statement) {
        return CsvFile.of(STATEMENT, csv -> write(statements, portfolio, statement, csv));
    }

    private static void write(Statements statements, UUID portfolio, Statement statement, CsvFile csv) {
        Map<String, BigDecimal> balances = new HashMap<>();
        for (Statement.Line line : statement.lines()) {
            balances.put(line.venue() + " " + line.asset(), line.opening());
            csv.line(balance("OPENING", statement.from(), line, line.opening()));
        }
        LedgerPlace after = null;
        List<LedgerEntry> page;
        do {
            page = statements.entries(portfolio, statement.from(), statement.to(), after, PAGE);
            for (LedgerEntry entry : page) {
                BigDecimal balance =
                        balances.merge(entry.venue() + " " + entry.asset(), entry.amount(), BigDecimal::add);
                csv.line(entry(entry, balance));
                after = LedgerPlace.behind(entry);
            }
        } while (page.size() == PAGE);
        statement.lines().forEach(line -> csv.line(balance("CLOSING", statement.to(), line, line.closing())));
    }

    private static List<@Nullable Object> entry(LedgerEntry entry, BigDecimal balance) {
        return Arrays.<@Nullable Object>asList(
                "ENTRY",
                entry.occurredAt(),
                entry.venue(),
                entry.asset(),
                entry.kind(),
                entry.amount(),
                balance,
                entry.price(),
                entry.transactionId(),
                entry.referenceId());
    }

    private static List<@Nullable Object> balance(
            String row, @Nullable Instant at, Statement.Line line, BigDecimal amount) {
        return Arrays.<@Nullable Object>asList(
                row, at, line.venue(), line.asset(), null, null, amount, null, null, null);
    }
}
