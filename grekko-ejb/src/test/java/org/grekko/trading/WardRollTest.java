package org.grekko.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.grekko.execution.AccountService;
import org.grekko.execution.AccountStatus;
import org.grekko.execution.CredentialVault;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueDirectory;
import org.grekko.shared.Leadership;
import org.grekko.watchdog.WatchdogFolder;
import org.grekko.watchdog.domain.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the watchdog guards while this node works the accounts, stands still, and hears that another one has them. */
class WardRollTest {
    private static final UUID ACCOUNT = new UUID(1, 2);

    private boolean works;
    private boolean ledLast;

    @Test
    void aNodeThatStoodStillLeavesItsAccountsGuardedUntilItHearsOfAnother(@TempDir Path data) throws IOException {
        WatchdogFolder folder = new WatchdogFolder(data);
        WardRoll roll = roll();
        ledLast = true;
        assertThat(roll.tell(folder, Patience.DEFAULT))
                .as("before it works them")
                .isZero();
        works = true;
        assertThat(roll.tell(folder, Patience.DEFAULT)).isEqualTo(1);
        works = false;
        assertThat(roll.tell(folder, Patience.DEFAULT))
                .as("its claim has lapsed")
                .isEqualTo(1);
        assertThat(Files.readString(folder.wards())).contains(ACCOUNT.toString());
        ledLast = false;
        assertThat(roll.tell(folder, Patience.DEFAULT)).as("another has them").isZero();
        assertThat(Files.readString(folder.wards())).doesNotContain(ACCOUNT.toString());
    }

    @Test
    void whateverHappensNobodyIsLeftUnguardedWhoseAccountsNoOtherNodeHas(@TempDir Path data) throws IOException {
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom dice = new SplittableRandom(seed);
            WatchdogFolder folder = new WatchdogFolder(data.resolve(Long.toString(seed)));
            WardRoll roll = roll();
            boolean guarded = false;
            for (int look = 0; look < 100; look++) {
                ledLast = dice.nextInt(4) > 0;
                works = ledLast && dice.nextBoolean();
                guarded = works || (guarded && ledLast);
                assertThat(roll.tell(folder, Patience.DEFAULT))
                        .as("seed " + seed + ", look " + look)
                        .isEqualTo(guarded ? 1 : 0);
                assertThat(Files.readString(folder.wards()).contains(ACCOUNT.toString()))
                        .as("seed " + seed + ", look " + look)
                        .isEqualTo(guarded);
            }
        }
    }

    private WardRoll roll() {
        return new WardRoll(new OneAccount(), new Desks(), new OneVenue(), new PlainVault(), new Claim());
    }

    private final class Claim implements Leadership {
        @Override
        public boolean leads() {
            return works;
        }

        @Override
        public boolean ledLast() {
            return ledLast;
        }
    }

    private final class Desks extends VenueDesks {
        @Override
        public boolean working() {
            return works;
        }
    }

    private static final class OneAccount extends AccountService {
        @Override
        public List<VenueAccount> list() {
            return List.of(new VenueAccount(
                    ACCOUNT,
                    "BINANCE",
                    "main",
                    new UUID(3, 4),
                    "key",
                    "",
                    false,
                    0,
                    AccountStatus.ACTIVE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Instant.EPOCH,
                    "test"));
        }

        @Override
        public Credentials credentials(UUID id) {
            return new Credentials("key", "secret");
        }
    }

    private static final class PlainVault extends CredentialVault {
        @Override
        public String seal(String plain, String owner) {
            return plain;
        }

        @Override
        public String keyId() {
            return "one";
        }
    }

    private static final class OneVenue implements VenueDirectory {
        @Override
        public List<String> venues() {
            return List.of("BINANCE");
        }

        @Override
        public TradingVenue account(String venue, String key, String secret) {
            throw new IllegalStateException("nobody trades here");
        }

        @Override
        public Traffic traffic(String venue) {
            return new Traffic(Map.of(), Map.of());
        }

        @Override
        public String address(String venue) {
            return "https://venue.test";
        }

        @Override
        public Reach reach(String venue) {
            return new Reach(address(venue), null, Map.of());
        }
    }
}
