package org.grekko.trading.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalanceCheckTest {
    private final BalanceCheck check = new BalanceCheck();

    private static Map<String, BigDecimal> usdt(long amount) {
        return Map.of("USDT", BigDecimal.valueOf(amount));
    }

    private static BalanceCheck.Sight sight(long before, long theirs, long after, boolean quiet) {
        return new BalanceCheck.Sight(usdt(before), usdt(theirs), usdt(after), quiet, Set.of());
    }

    @Test
    void equalBalancesAgree() {
        assertThat(check.compare(sight(5, 5, 5, true))).isEqualTo(new BalanceCheck.Verdict(true, List.of()));
    }

    @Test
    void aDifferenceInPeaceCountsTheSecondTime() {
        BalanceCheck.Verdict first = check.compare(sight(5, 6, 5, true));
        assertThat(first.agree()).isFalse();
        assertThat(first.differences()).isEmpty();
        assertThat(check.compare(sight(5, 6, 5, true)).differences())
                .containsExactly(new BalanceCheck.Difference("USDT", BigDecimal.valueOf(5), BigDecimal.valueOf(6)));
    }

    @Test
    void aDifferenceThatVanishesStartsAnew() {
        check.compare(sight(5, 6, 5, true));
        check.compare(sight(5, 5, 5, true));
        assertThat(check.compare(sight(5, 6, 5, true)).differences()).isEmpty();
    }

    @Test
    void anAssetThatOnlyOneSideKnowsDiffers() {
        BalanceCheck.Sight sight = new BalanceCheck.Sight(Map.of(), usdt(1), Map.of(), true, Set.of());
        check.compare(sight);
        assertThat(check.compare(sight).differences()).hasSize(1);
    }

    @Test
    void anAssetWithAWithdrawalInDoubtIsLeftAloneButDoesNotAgree() {
        BalanceCheck.Sight sight = new BalanceCheck.Sight(usdt(5), usdt(4), usdt(5), true, Set.of("USDT"));
        check.compare(sight);
        assertThat(check.compare(sight)).isEqualTo(new BalanceCheck.Verdict(false, List.of()));
    }

    @Test
    void whatTravelsWhileBothAreReadNeverCounts() {
        for (long seed = 1; seed <= 300; seed++) {
            Random dice = new Random(seed);
            BalanceCheck travelling = new BalanceCheck();
            long venue = 1_000;
            long ledger = 1_000;
            for (int i = 0; i < 50; i++) {
                boolean working = venue != ledger;
                long before = ledger;
                long filled = dice.nextLong(3) - 1;
                venue += filled;
                long theirs = venue;
                long booked = dice.nextBoolean() ? venue : ledger;
                ledger = booked;
                boolean quiet = !working && venue == ledger;
                BalanceCheck.Verdict verdict = travelling.compare(sight(before, theirs, ledger, quiet));
                assertThat(verdict.agree()).as("seed " + seed).isTrue();
                assertThat(verdict.differences()).as("seed " + seed).isEmpty();
            }
        }
    }
}
