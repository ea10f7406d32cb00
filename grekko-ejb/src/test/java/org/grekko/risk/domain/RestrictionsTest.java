package org.grekko.risk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.grekko.shared.Side;
import org.junit.jupiter.api.Test;

/** What compliance forbids is refused under its own reason, before prices and limits; a way out stays open. */
class RestrictionsTest {
    private static final List<DenialReason> REASONS = List.of(
            DenialReason.ASSET_RESTRICTED,
            DenialReason.VENUE_RESTRICTED,
            DenialReason.JURISDICTION,
            DenialReason.TRADING_HOURS,
            DenialReason.ORDER_TO_TRADE);

    @Test
    void eachReasonRefusesWhatIsForbiddenUnderIt() {
        for (DenialReason forbidden : REASONS) {
            Pictures pictures = new Pictures();
            pictures.restrictions = (reason, proposal) ->
                    reason == forbidden ? new Judgement.Stopped(reason.name(), "rule test v1") : Judgement.FREE;
            String said = forbidden + " " + forbidden + " rule test v1";
            assertThat(pictures.answer(Pictures.buy("100"))).isEqualTo(said);
            assertThat(pictures.answer(Pictures.buy("1000000")))
                    .as("before limits")
                    .isEqualTo(said);
            assertThat(pictures.answer(Pictures.limited(Side.SELL, "1"))).isEqualTo(said);
            assertThat(pictures.answer(Pictures.sell("100", true))).isEqualTo("approved");
        }
    }

    @Test
    void nothingIsForbiddenWithoutRules() {
        assertThat(new Pictures().answer(Pictures.buy("100"))).isEqualTo("approved");
    }
}
