package org.grekko.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.grekko.execution.domain.OrderStatus;
import org.grekko.execution.domain.Replacement;
import org.grekko.market.VenueErrorMeaning;
import org.junit.jupiter.api.Test;

/** A change is sent once, and again only when nothing that was sent can still arrive. */
class ReplacingTest {
    private static final Duration WINDOW = Duration.ofSeconds(6);

    private final OneOrder books = new OneOrder(WINDOW);
    private final Courier courier = new Courier(
            books,
            books,
            pair -> {
                throw new IllegalStateException("nothing is fitted");
            },
            books);

    private static Replacement terms(int quantity, int price) {
        return new Replacement(BigDecimal.valueOf(quantity), BigDecimal.valueOf(price));
    }

    private void pass(Duration time) {
        books.pass(time);
        boolean unused = courier.ask(books.id());
    }

    @Test
    void whatTheVenueHasDoneIsConfirmedAtOnce() {
        books.wish(terms(3, 99));
        courier.amend(books.tracked());
        assertThat(books.sent()).containsExactly("3 at 99");
        assertThat(books.told()).containsExactly("replaced 3 at 99");
        assertThat(books.tracked().order().status()).isEqualTo(OrderStatus.NEW);
        assertThat(courier.doubtful()).isZero();
    }

    @Test
    void onlyWhatChangesIsSent() {
        books.wish(terms(2, 99));
        courier.amend(books.tracked());
        books.wish(terms(5, 99));
        courier.amend(books.tracked());
        assertThat(books.sent()).containsExactly("- at 99", "5 at -");
    }

    @Test
    void anAnswerThatIsLostIsAskedAboutAndWhatNeverArrivedIsSentAgainAfterTheWindow() {
        books.loses(true);
        books.wish(terms(3, 99));
        courier.amend(books.tracked());
        courier.amend(books.tracked());
        pass(WINDOW.minusMillis(1));
        assertThat(books.sent()).hasSize(1);
        assertThat(books.told()).isEmpty();
        books.loses(false);
        pass(Duration.ofMillis(1));
        pass(Duration.ofMillis(1));
        assertThat(books.sent()).containsExactly("3 at 99", "3 at 99");
        assertThat(books.told()).containsExactly("replaced 3 at 99");
    }

    @Test
    void whatAVenueNeverCarriesOutIsGivenUp() {
        books.loses(true);
        books.wish(terms(3, 99));
        courier.amend(books.tracked());
        for (int i = 0; i < 9; i++) {
            pass(WINDOW);
        }
        assertThat(books.sent()).hasSize(3);
        assertThat(books.told()).singleElement().asString().contains("rejected", "3 attempts");
        assertThat(books.tracked().order().status()).isEqualTo(OrderStatus.NEW);
    }

    @Test
    void aRefusalIsBelievedUnlessTheVenueShowsTheTerms() {
        books.refuses(VenueErrorMeaning.PRICE_REJECTED);
        books.wish(terms(3, 99));
        courier.amend(books.tracked());
        assertThat(books.told()).singleElement().asString().contains("rejected", "PRICE_REJECTED");
        books.doneAlready(terms(4, 98));
        books.wish(terms(4, 98));
        courier.amend(books.tracked());
        assertThat(books.told()).hasSize(2).last().asString().isEqualTo("replaced 4 at 98");
    }

    @Test
    void wordsFromBeforeTheChangeWasSentDoNotConfirmIt() {
        books.loses(true);
        books.wish(terms(3, 99));
        VenueOrderState old = books.state(terms(3, 99));
        courier.order(old);
        assertThat(books.told()).isEmpty();
        assertThat(courier.doubtful()).isEqualTo(1);
    }

    @Test
    void anOrderThatWasFilledUnderItsOldTermsIsFilled() {
        books.loses(true);
        books.wish(terms(3, 99));
        courier.amend(books.tracked());
        books.fillAll();
        pass(Duration.ofMillis(1));
        assertThat(books.tracked().order().status()).isEqualTo(OrderStatus.FILLED);
        assertThat(books.told()).isEqualTo(List.of("filled", books.told().get(1)));
        assertThat(books.told().get(1)).contains("rejected", "over before");
    }
}
