package org.grekko.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.grekko.execution.PlaceReply;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.domain.Envelope;
import org.grekko.execution.domain.OrderType;
import org.grekko.execution.domain.TimeInForce;
import org.grekko.lab.simulator.Faults;
import org.grekko.lab.simulator.Faults.Kind;
import org.grekko.lab.simulator.Faults.Point;
import org.grekko.lab.simulator.Faults.Rule;
import org.grekko.lab.simulator.SimOrder;
import org.grekko.lab.simulator.Simulation;
import org.grekko.lab.simulator.Venues;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.grekko.shared.SystemClock;
import org.grekko.venue.ApiKey;
import org.grekko.venue.VenueKit;
import org.grekko.watchdog.BeatFile;
import org.grekko.watchdog.Halt;
import org.grekko.watchdog.SealedWards;
import org.grekko.watchdog.Ward;
import org.grekko.watchdog.Wards;
import org.grekko.watchdog.WatchdogFolder;
import org.grekko.watchdog.domain.Beat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watchdog's own process against every simulated venue, some of which fail; this test gives the signs of life. */
class WatchdogProcessTest {
    private static final long SEED = 41;
    private static final int ORDERS = 4;
    private static final int SILENCE_SECONDS = 5;

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final List<Simulation> venues = new ArrayList<>();

    @Test
    void itCancelsEverythingAtEveryVenueOnceTheSignsOfLifeStopAndNothingBefore(@TempDir Path data)
            throws IOException, InterruptedException {
        List<Ward> wards = new ArrayList<>();
        for (Venues each : Venues.values()) {
            Rule lost = new Rule(Point.CANCEL, Kind.DROP, 0.3, 0, 0);
            Faults faults = new Faults(SEED, each == Venues.BINANCE ? List.of(lost) : List.of());
            Simulation venue = new Simulation(each, 0, faults, new SystemClock()).crowd(SEED, 0);
            venues.add(venue);
            rest(venue);
            wards.add(ward(venue));
        }
        WatchdogFolder folder = new WatchdogFolder(data);
        seal(data, folder, new Wards(SILENCE_SECONDS, SILENCE_SECONDS, wards));
        Process watchdog = start(data);
        try (BeatFile file = folder.server()) {
            for (int count = 1; count <= 2 * SILENCE_SECONDS; count++) {
                file.write(new Beat(true, ProcessHandle.current().pid(), count, new SystemClock().now()));
                TimeUnit.SECONDS.sleep(1);
            }
            assertThat(working()).as("while there are signs of life").isEqualTo((long) ORDERS * venues.size());
            await("the venues to be empty", () -> working() == 0);
            await("the end of the halt", () -> halts(folder).stream().anyMatch(Halt::finished));
            Halt halt = halts(folder).get(0);
            assertThat(halt.cause()).isEqualTo("HUNG");
            assertThat(halt.orders()).isEqualTo(ORDERS * venues.size());
            assertThat(halt.unconfirmed()).isZero();
            assertThat(Duration.between(halt.lastBeatAt(), halt.noticedAt()))
                    .isBetween(Duration.ofSeconds(SILENCE_SECONDS), Duration.ofSeconds(SILENCE_SECONDS + 4));
            assertThat(ever()).as("placed by anybody").isEqualTo((long) ORDERS * venues.size());
            assertThat(Files.readString(data.resolve("log")))
                    .contains("cancels all orders")
                    .doesNotContain(venues.get(0).account().secret());
        } finally {
            watchdog.destroy();
            assertThat(watchdog.waitFor(10, TimeUnit.SECONDS)).isTrue();
            venues.forEach(Simulation::close);
            timer.shutdownNow();
        }
    }

    private void rest(Simulation venue) {
        VenueKit kit = new VenueKit(
                venue.venue().connector().siteAt(venue.address()), new SystemClock(), timer, new Random(SEED));
        TradingVenue account = venue.venue()
                .connector()
                .account(kit, new ApiKey(venue.account().key(), venue.account().secret()));
        for (int i = 0; i < ORDERS; i++) {
            PlaceReply reply = account.place(new VenueOrder(
                    "W-" + i,
                    new AssetPair(i % 2 == 0 ? "BTC" : "ETH", venue.venue().quote()),
                    Side.BUY,
                    OrderType.LIMIT,
                    new BigDecimal("0.01"),
                    new BigDecimal(i % 2 == 0 ? "40000" : "2000"),
                    null,
                    TimeInForce.GTC,
                    false,
                    false));
            assertThat(reply).isInstanceOf(PlaceReply.Accepted.class);
        }
    }

    private static Ward ward(Simulation venue) {
        return new Ward(
                new UUID(1, venue.venue().venue().hashCode()),
                venue.venue().venue(),
                venue.venue().venue(),
                venue.address().toString(),
                null,
                Map.of(),
                venue.account().key(),
                venue.account().secret());
    }

    private static void seal(Path data, WatchdogFolder folder, Wards wards) throws IOException {
        byte[] key = new byte[Envelope.KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.writeString(data.resolve("master.key"), Base64.getEncoder().encodeToString(key));
        folder.wards(new Envelope(key).seal(SealedWards.plain(wards), SealedWards.OWNER, new SecureRandom()));
    }

    private static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.grekko.venue.WatchdogCommand",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
    }

    private static List<Halt> halts(WatchdogFolder folder) {
        try {
            return folder.halts().halts();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private long working() {
        return venues.stream()
                .mapToLong(venue -> venue.exchange()
                        .orders(venue.account().key(), SimOrder::working)
                        .size())
                .sum();
    }

    private long ever() {
        return venues.stream()
                .mapToLong(venue -> venue.exchange()
                        .orders(venue.account().key(), order -> true)
                        .size())
                .sum();
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
