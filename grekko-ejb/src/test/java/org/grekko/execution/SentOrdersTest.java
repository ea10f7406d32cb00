package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grekko.execution.store.OrderRow;
import org.grekko.execution.store.VenueOrderRow;
import org.grekko.shared.store.MigratedEntities;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted of orders that left, held against a count by hand over rows of every kind. */
class SentOrdersTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant NOW = START.plusSeconds(600);
    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final List<String> STATUSES = List.of("PENDING_NEW", "NEW", "FILLED", "REJECTED", "UNKNOWN");
    private static final List<String> VENUES = List.of("BINANCE", "KRAKEN", "PAPER");

    private record Rows(OrderRow order, VenueOrderRow names) {}

    @Test
    void failuresAreWhatTheVenueRefusedOrNobodyKnowsAndNothingElse() throws SQLException, IOException {
        for (long seed = 1; seed <= 5; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            try (MigratedEntities database = new MigratedEntities()) {
                List<Rows> all = filled(database, dice);
                Instant from = START.plusSeconds(100);
                Instant since = START.plusSeconds(300);
                List<SentOrders.Group> groups = database.call(entities -> new SentOrders(entities).groups(from, since));
                Predicate<Rows> left = rows -> counts(rows.order(), from, since);
                Predicate<Rows> failed = rows -> List.of("REJECTED", "UNKNOWN").contains(rows.order().status);
                assertThat(groups.stream().mapToLong(SentOrders.Group::count).sum())
                        .as("seed " + seed)
                        .isEqualTo(all.stream().filter(left).count())
                        .isPositive();
                assertThat(groups.stream()
                                .filter(SentOrders.Group::failed)
                                .mapToLong(SentOrders.Group::count)
                                .sum())
                        .as("seed " + seed)
                        .isEqualTo(all.stream().filter(left).filter(failed).count());
                for (SentOrders.Group group : groups) {
                    assertThat(Optional.ofNullable(group.newest()))
                            .as("seed " + seed + " " + group)
                            .isEqualTo(all.stream()
                                    .filter(left)
                                    .filter(failed)
                                    .filter(rows -> group.failed())
                                    .map(Rows::order)
                                    .filter(order -> order.venue.equals(group.venue())
                                            && Objects.equals(order.agentId, group.agentId()))
                                    .map(order -> order.createdAt)
                                    .max(Instant::compareTo));
                }
            }
        }
    }

    private static boolean counts(OrderRow row, Instant from, Instant since) {
        boolean ours = row.denialReason == null || row.denialReason.startsWith("VENUE_");
        boolean interrupted = row.createdAt.isBefore(since) && !row.updatedAt.isBefore(since);
        return !row.createdAt.isBefore(from)
                && !row.venue.equals("PAPER")
                && !row.owner.equals("external")
                && !row.status.equals("PENDING_NEW")
                && ours
                && !interrupted;
    }

    @Test
    void everyOrderThatLeftWithoutAnApprovalIsFoundAndEveryOneThatDidNotLeave() throws SQLException, IOException {
        for (long seed = 11; seed <= 15; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            try (MigratedEntities database = new MigratedEntities()) {
                List<Rows> all = filled(database, dice);
                Instant from = START.plusSeconds(100);
                Instant due = NOW.minusSeconds(60);
                SentOrders.Tally tally = database.call(entities -> new SentOrders(entities).tally(ACCOUNT, from, due));
                Predicate<Rows> looked = rows -> !rows.order().createdAt.isBefore(from)
                        && !rows.order().owner.equals("external");
                assertThat(tally.unapproved())
                        .as("seed " + seed)
                        .isEqualTo(all.stream()
                                .filter(looked)
                                .filter(rows -> rows.names().sentAt != null && rows.names().approvedAt == null)
                                .count())
                        .isPositive();
                assertThat(tally.unsent())
                        .as("seed " + seed)
                        .isEqualTo(all.stream()
                                .filter(looked)
                                .filter(rows -> rows.names().sentAt == null && rows.names().approvedAt != null)
                                .filter(rows -> !rows.names().held && !rows.names().unclaimed)
                                .filter(rows -> rows.order().status.equals("PENDING_NEW"))
                                .filter(rows -> !rows.order().type.equals("STOP_LOSS"))
                                .filter(rows -> rows.order().createdAt.isBefore(due))
                                .count());
            }
        }
    }

    @Test
    void theTimeToTheAcknowledgementIsThatOfWhatWasSentAtOnce() throws SQLException, IOException {
        for (long seed = 21; seed <= 25; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            try (MigratedEntities database = new MigratedEntities()) {
                List<Rows> all = filled(database, dice);
                Instant from = START.plusSeconds(100);
                Instant since = START.plusSeconds(300);
                Map<String, List<Duration>> found =
                        database.call(entities -> new SentOrders(entities).acknowledged(from, since));
                for (String venue : VENUES) {
                    assertThat(found.getOrDefault(venue, List.of()))
                            .as("seed " + seed + " " + venue)
                            .containsExactlyInAnyOrderElementsOf(all.stream()
                                    .filter(rows -> rows.order().venue.equals(venue))
                                    .filter(rows -> !rows.order().createdAt.isBefore(since))
                                    .filter(rows -> !rows.order().owner.equals("external"))
                                    .filter(rows -> !rows.order().type.equals("STOP_LOSS"))
                                    .filter(rows -> !rows.names().held)
                                    .flatMap(rows -> Stream.ofNullable(rows.names().acceptedAt)
                                            .map(at -> Duration.between(rows.order().createdAt, at)))
                                    .toList())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void anAgentsOrdersAreCountedWithoutThoseThatOurRulesRefused() throws SQLException, IOException {
        for (long seed = 31; seed <= 35; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            try (MigratedEntities database = new MigratedEntities()) {
                List<Rows> all = filled(database, dice);
                Instant from = START.plusSeconds(100);
                Instant to = START.plusSeconds(400);
                Map<UUID, Long> counted = database.call(entities -> new SentOrders(entities).ofAgents(from, to));
                Map<UUID, Long> expected = all.stream()
                        .map(Rows::order)
                        .filter(order -> order.agentId != null && order.denialReason == null)
                        .filter(order -> !order.createdAt.isBefore(from) && order.createdAt.isBefore(to))
                        .collect(Collectors.groupingBy(order -> order.agentId, Collectors.counting()));
                assertThat(counted).as("seed " + seed).isEqualTo(expected).isNotEmpty();
            }
        }
    }

    private static List<Rows> filled(MigratedEntities database, SplittableRandom dice) {
        List<Rows> all = Stream.generate(() -> rows(dice)).limit(300).toList();
        return database.call(entities -> {
            all.forEach(each -> {
                entities.persist(each.order());
                entities.persist(each.names());
            });
            return all;
        });
    }

    private static Rows rows(SplittableRandom dice) {
        OrderRow order = new OrderRow();
        order.id = new UUID(dice.nextLong(), dice.nextLong());
        order.clientOrderId = order.id.toString();
        order.portfolioId = ACCOUNT;
        order.agentId = dice.nextBoolean() ? null : new UUID(2, dice.nextInt(3));
        order.venue = VENUES.get(dice.nextInt(VENUES.size()));
        order.pair = "BTC/USDT";
        order.side = "BUY";
        order.type = List.of("MARKET", "LIMIT", "STOP_LOSS").get(dice.nextInt(3));
        order.quantity = BigDecimal.ONE;
        order.timeInForce = "GTC";
        order.status = STATUSES.get(dice.nextInt(STATUSES.size()));
        order.filledQuantity = BigDecimal.ZERO;
        order.fees = BigDecimal.ZERO;
        order.owner = dice.nextInt(10) == 0 ? "external" : "trudy";
        order.createdAt = START.plusSeconds(dice.nextInt(600));
        order.updatedAt = order.createdAt.plusSeconds(dice.nextInt(100));
        if (order.status.equals("REJECTED")) {
            order.denialReason = dice.nextBoolean() ? "DAILY_LOSS" : "VENUE_REFUSED";
        }
        VenueOrderRow names = new VenueOrderRow();
        names.orderId = order.id;
        names.accountId = ACCOUNT;
        names.wireId = order.clientOrderId;
        names.held = dice.nextInt(4) == 0;
        names.unclaimed = dice.nextInt(4) == 0;
        names.approvedAt = sometimes(dice, order.createdAt);
        names.acceptedAt = sometimes(dice, order.createdAt.plusMillis(dice.nextInt(20_000)));
        names.sentAt = sometimes(dice, order.updatedAt);
        return new Rows(order, names);
    }

    private static @Nullable Instant sometimes(SplittableRandom dice, Instant at) {
        return dice.nextInt(3) == 0 ? null : at;
    }
}
