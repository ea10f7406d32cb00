package org.grekko.execution.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a withdrawal must pass when it is proposed and again when it is approved; the first denial wins. */
public final class WithdrawalRules {
    private static final List<Function<Case, Optional<Denial>>> RULES = List.of(
            WithdrawalRules::notAllowed,
            WithdrawalRules::destinationNotApproved,
            WithdrawalRules::destinationCooling,
            WithdrawalRules::insufficientFree,
            WithdrawalRules::unpriced,
            WithdrawalRules::dailyLimit);

    private WithdrawalRules() {}

    /**
     * A withdrawal with everything that decides about it.
     *
     * @param allowed whether the account was opened with withdrawals
     * @param destination the destination's status
     * @param usableFrom when the destination may be used; null before it was approved
     * @param amount in the asset, greater than 0
     * @param free what the venue says is free of the asset
     * @param value the amount in base currency; zero when the asset has no price here
     * @param used what counts of the day so far in base currency, without this one
     * @param limit the most a day in base currency
     * @param now the time
     */
    public record Case(
            boolean allowed,
            DestinationStatus destination,
            @Nullable Instant usableFrom,
            BigDecimal amount,
            BigDecimal free,
            BigDecimal value,
            BigDecimal used,
            BigDecimal limit,
            Instant now) {}

    /** Why it may not be; empty when it may. */
    public static Optional<Denial> denial(Case wish) {
        return RULES.stream().flatMap(rule -> rule.apply(wish).stream()).findFirst();
    }

    private static Optional<Denial> notAllowed(Case wish) {
        return when(!wish.allowed(), "WITHDRAWALS_NOT_ALLOWED", "false", "an account opened with allowWithdrawals");
    }

    private static Optional<Denial> destinationNotApproved(Case wish) {
        boolean usable = wish.destination() == DestinationStatus.APPROVED && wish.usableFrom() != null;
        return when(!usable, "DESTINATION_NOT_APPROVED", wish.destination().name(), "APPROVED");
    }

    private static Optional<Denial> destinationCooling(Case wish) {
        Instant from = wish.usableFrom();
        boolean cooling = from != null && wish.now().isBefore(from);
        return when(cooling, "DESTINATION_COOLING", wish.now().toString(), String.valueOf(from));
    }

    private static Optional<Denial> insufficientFree(Case wish) {
        boolean more = wish.amount().compareTo(wish.free()) > 0;
        return when(more, "INSUFFICIENT_FREE_BALANCE", plain(wish.amount()), plain(wish.free()));
    }

    private static Optional<Denial> unpriced(Case wish) {
        return when(wish.value().signum() <= 0, "ASSET_WITHOUT_PRICE", "none", "a price in the base currency");
    }

    private static Optional<Denial> dailyLimit(Case wish) {
        BigDecimal after = wish.used().add(wish.value());
        return when(after.compareTo(wish.limit()) > 0, "DAILY_WITHDRAWAL_LIMIT", plain(after), plain(wish.limit()));
    }

    private static Optional<Denial> when(boolean denied, String reason, String value, String limit) {
        return denied ? Optional.of(new Denial(reason, value, limit)) : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
