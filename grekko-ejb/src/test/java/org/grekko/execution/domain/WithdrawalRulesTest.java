package org.grekko.execution.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a withdrawal must pass. */
class WithdrawalRulesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final BigDecimal LIMIT = new BigDecimal("10000");

    private static WithdrawalRules.Case wish(String amount, String free, String value, String used) {
        return new WithdrawalRules.Case(
                true,
                DestinationStatus.APPROVED,
                NOW,
                new BigDecimal(amount),
                new BigDecimal(free),
                new BigDecimal(value),
                new BigDecimal(used),
                LIMIT,
                NOW);
    }

    private static String reason(WithdrawalRules.Case wish) {
        return WithdrawalRules.denial(wish).map(Denial::reason).orElse("none");
    }

    @Test
    void upToTheFreeBalanceAndTheLimitItPasses() {
        assertThat(reason(wish("1", "1", "10000", "0"))).isEqualTo("none");
        assertThat(reason(wish("1", "1", "4000", "6000"))).isEqualTo("none");
    }

    @Test
    void aHairMoreIsDeniedWithTheNumbers() {
        assertThat(WithdrawalRules.denial(wish("1.00000001", "1", "1", "0")))
                .contains(new Denial("INSUFFICIENT_FREE_BALANCE", "1.00000001", "1"));
        assertThat(WithdrawalRules.denial(wish("1", "1", "4000.01", "6000")))
                .contains(new Denial("DAILY_WITHDRAWAL_LIMIT", "10000.01", "10000"));
    }

    @Test
    void anAssetWithoutAPriceCannotBeHeldAgainstTheLimit() {
        assertThat(reason(wish("1", "1", "0", "0"))).isEqualTo("ASSET_WITHOUT_PRICE");
    }

    @Test
    void aDestinationMustBeApprovedAndCool() {
        for (DestinationStatus status : DestinationStatus.values()) {
            WithdrawalRules.Case wish = at(status, NOW);
            assertThat(reason(wish))
                    .as(status.name())
                    .isEqualTo(status == DestinationStatus.APPROVED ? "none" : "DESTINATION_NOT_APPROVED");
        }
        assertThat(reason(at(DestinationStatus.APPROVED, null))).isEqualTo("DESTINATION_NOT_APPROVED");
        assertThat(reason(at(DestinationStatus.APPROVED, NOW.plusMillis(1)))).isEqualTo("DESTINATION_COOLING");
    }

    private static WithdrawalRules.Case at(DestinationStatus status, @Nullable Instant usableFrom) {
        BigDecimal one = BigDecimal.ONE;
        return new WithdrawalRules.Case(true, status, usableFrom, one, one, one, BigDecimal.ZERO, LIMIT, NOW);
    }

    @Test
    void anAccountWithoutWithdrawalsSendsNothing() {
        BigDecimal one = BigDecimal.ONE;
        WithdrawalRules.Case wish = new WithdrawalRules.Case(
                false, DestinationStatus.APPROVED, NOW, one, one, one, BigDecimal.ZERO, LIMIT, NOW);
        assertThat(reason(wish)).isEqualTo("WITHDRAWALS_NOT_ALLOWED");
    }

    @Test
    void howeverManyAreAskedForTheDayNeverPassesItsLimitNorTheBalance() {
        for (long seed = 1; seed <= 500; seed++) {
            Random dice = new Random(seed);
            BigDecimal free = BigDecimal.valueOf(dice.nextInt(2_000_000), 2);
            BigDecimal price = BigDecimal.valueOf(1 + dice.nextInt(500_000), 4);
            BigDecimal used = BigDecimal.ZERO;
            List<BigDecimal> sent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                BigDecimal amount = BigDecimal.valueOf(1 + dice.nextInt(300_000), 3);
                WithdrawalRules.Case wish = new WithdrawalRules.Case(
                        true, DestinationStatus.APPROVED, NOW, amount, free, amount.multiply(price), used, LIMIT, NOW);
                boolean naive = amount.compareTo(free) <= 0
                        && used.add(amount.multiply(price)).compareTo(LIMIT) <= 0;
                assertThat(WithdrawalRules.denial(wish).isEmpty())
                        .as("seed " + seed)
                        .isEqualTo(naive);
                if (WithdrawalRules.denial(wish).isEmpty()) {
                    free = free.subtract(amount);
                    used = used.add(amount.multiply(price));
                    sent.add(amount);
                }
            }
            BigDecimal total = sent.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total.multiply(price)).as("seed " + seed).isLessThanOrEqualTo(LIMIT);
            assertThat(free).as("seed " + seed).isNotNegative();
        }
    }
}
