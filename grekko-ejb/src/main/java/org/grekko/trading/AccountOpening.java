package org.grekko.trading;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.grekko.execution.AccountService;
import org.grekko.execution.BalanceVenue;
import org.grekko.execution.IncomeService;
import org.grekko.execution.IncomeVenue;
import org.grekko.execution.KeyPermissions;
import org.grekko.execution.PositionVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueAccount;
import org.grekko.execution.VenueBalance;
import org.grekko.execution.VenueDirectory;
import org.grekko.execution.VenueIncome;
import org.grekko.market.FeedDirectory;
import org.grekko.market.MarketDataFeed;
import org.grekko.market.VenueError;
import org.grekko.market.VenueErrorMeaning;
import org.grekko.market.VenueException;
import org.grekko.market.VenueInstrument;
import org.grekko.market.VenueStatus;
import org.grekko.portfolio.PortfolioService;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.shared.FieldError;

/**
 * Adds an account: the venue must answer, the key must be good and may not withdraw unless the operator says so by name;
 * then a portfolio of its own begins with what the venue says that the account holds.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@SuppressWarnings("NullAway.Init")
public class AccountOpening {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,39}");
    private static final Pattern ASSET = Pattern.compile("[A-Z0-9]{1,12}");
    private static final long LONGEST_SKEW_SECONDS = 60;
    private static final int MOST_LOOKS = 5;

    @EJB
    private AccountService accounts;

    @EJB
    private AccountRows rows;

    @EJB
    private PortfolioService portfolios;

    @EJB
    private VenueDesks desks;

    @Inject
    private VenueMarkets markets;

    @Inject
    private Clock clock;

    @Inject
    private VenueDirectory venues;

    @Inject
    private FeedDirectory feeds;

    /**
     * What is asked for.
     *
     * @param venue the venue
     * @param name a name, unique
     * @param key the public part of the credentials
     * @param secret the secret part
     * @param baseCurrency what the portfolio is valued in, for example USDT
     * @param allowWithdrawals accept a key that may withdraw
     */
    public record Wish(
            String venue, String name, String key, String secret, String baseCurrency, boolean allowWithdrawals) {
        @Override
        public String toString() {
            return "account " + name + " on " + venue;
        }
    }

    /** The answer to a wish. */
    public sealed interface Answer {
        /** The account is there and is being compared. */
        record Opened(VenueAccount account) implements Answer {}

        /** It cannot be; nothing was stored. */
        record Invalid(List<FieldError> errors) implements Answer {}
    }

    /** Adds an account. */
    public Answer open(Wish wish, String by) {
        List<FieldError> errors = errors(wish);
        if (!errors.isEmpty()) {
            return new Answer.Invalid(errors);
        }
        try {
            return opened(wish, by);
        } catch (VenueException problem) {
            return invalid(field(problem.error()), words(problem.error()));
        } catch (IllegalArgumentException unfit) {
            return invalid("secret", String.valueOf(unfit.getMessage()));
        }
    }

    /** Beside which field a venue's refusal stands. */
    static String field(VenueError error) {
        String said = error.message().toLowerCase(Locale.ROOT);
        boolean aboutKey = said.contains("key") && !said.contains("signature");
        return switch (error.meaning()) {
            case AUTHENTICATION -> aboutKey ? "key" : "secret";
            case PERMISSION, ACCOUNT_SUSPENDED -> "key";
            default -> "venue";
        };
    }

    private static String words(VenueError error) {
        return switch (error.meaning()) {
            case AUTHENTICATION ->
                field(error).equals("key")
                        ? "is not accepted by the venue: " + error
                        : "does not fit the key: " + error;
            case PERMISSION -> "may not do what is needed; allow it to read and trade at the venue: " + error;
            case ACCOUNT_SUSPENDED -> "belongs to an account that the venue has locked: " + error;
            default -> "could not be asked; try again: " + error;
        };
    }

    private Answer opened(Wish wish, String by) {
        MarketDataFeed feed = feeds.feed(wish.venue()).orElseThrow();
        VenueStatus status = feed.status();
        if (!status.open()) {
            return invalid("venue", wish.venue() + " is not open: " + status.message());
        }
        if (status.clockOffset().abs().toSeconds() > LONGEST_SKEW_SECONDS) {
            return invalid(
                    "venue",
                    "its clock differs from ours by " + status.clockOffset().toSeconds()
                            + " s; set this machine's clock");
        }
        TradingVenue venue = venues.account(wish.venue(), wish.key(), wish.secret());
        if (!(venue instanceof BalanceVenue balances)) {
            return invalid("venue", wish.venue() + " tells no balances");
        }
        KeyPermissions permissions = balances.permissions();
        Optional<FieldError> unfit = unfit(permissions, wish.allowWithdrawals());
        if (unfit.isPresent()) {
            return new Answer.Invalid(List.of(unfit.get()));
        }
        AccountRows.Beginning first = beginning(wish, feed, venue, balances);
        AccountService.NewAccount account = new AccountService.NewAccount(
                wish.venue(),
                wish.name(),
                new UUID(0, 0),
                new AccountService.Credentials(wish.key(), wish.secret()),
                permissions,
                wish.allowWithdrawals(),
                by);
        VenueAccount stored = rows.add(account, first);
        desks.open(stored);
        return new Answer.Opened(stored);
    }

    /** What the account has; of futures the wallet, the contracts and what the wallet contains, of one moment. */
    private AccountRows.Beginning beginning(Wish wish, MarketDataFeed feed, TradingVenue venue, BalanceVenue balances) {
        if (!(venue instanceof PositionVenue futures && venue instanceof IncomeVenue wallet)) {
            return new AccountRows.Beginning(wish.baseCurrency(), priced(wish, feed, balances.balances()), null);
        }
        Instant since = clock.now().minus(IncomeService.OVERLAP);
        for (int look = 0; look < MOST_LOOKS; look++) {
            List<VenueIncome> before = wallet.income(since);
            List<AccountRows.Holding> holdings = priced(wish, feed, balances.balances());
            AccountRows.Contracted contracts = new AccountRows.Contracted(futures.positions(), wallet.income(since));
            if (contracts.income().equals(before)) {
                return new AccountRows.Beginning(wish.baseCurrency(), holdings, contracts);
            }
        }
        throw new VenueException(VenueError.of(
                wish.venue(),
                VenueErrorMeaning.UNAVAILABLE,
                "busy",
                "the account trades while it is read; let it rest for some seconds"));
    }

    private static Optional<FieldError> unfit(KeyPermissions permissions, boolean allowWithdrawals) {
        if (!permissions.read() || !permissions.trade()) {
            String lacks = permissions.read() ? "trade" : "read";
            return Optional.of(new FieldError("key", "may not " + lacks + "; allow it at the venue"));
        }
        return permissions.withdraw() && !allowWithdrawals
                ? Optional.of(new FieldError(
                        "allowWithdrawals",
                        "this key may withdraw; make one that may not, or say allowWithdrawals: true to accept it"))
                : Optional.empty();
    }

    /** Each holding with its price in the base currency; an asset without a market there is held at zero. */
    private List<AccountRows.Holding> priced(Wish wish, MarketDataFeed feed, List<VenueBalance> held) {
        Map<AssetPair, VenueInstrument> traded = markets.of(wish.venue());
        List<AccountRows.Holding> holdings = new ArrayList<>();
        for (VenueBalance balance : held) {
            BigDecimal price = BigDecimal.ONE;
            if (!balance.asset().equals(wish.baseCurrency())) {
                AssetPair pair = new AssetPair(balance.asset(), wish.baseCurrency());
                price = traded.containsKey(pair)
                        ? feed.book(pair, 5).bids().stream()
                                .findFirst()
                                .map(each -> each.price())
                                .orElse(BigDecimal.ZERO)
                        : BigDecimal.ZERO;
            }
            holdings.add(new AccountRows.Holding(balance.asset(), balance.total(), price));
        }
        return holdings;
    }

    private List<FieldError> errors(Wish wish) {
        List<FieldError> errors = new ArrayList<>();
        if (!venues.venues().contains(wish.venue())) {
            errors.add(new FieldError("venue", "must be one of " + venues.venues()));
        }
        if (!NAME.matcher(wish.name()).matches()) {
            errors.add(new FieldError("name", "must be 1 to 40 letters, digits, spaces, dots, - or _"));
        } else if (accounts.taken(wish.name()) || portfolioTaken(wish.name())) {
            errors.add(new FieldError("name", "is taken by an account or a portfolio; choose another"));
        }
        if (wish.key().isBlank() || wish.key().length() > 500) {
            errors.add(new FieldError("key", "must be the venue's API key"));
        }
        if (wish.secret().isBlank() || wish.secret().length() > 4_000) {
            errors.add(new FieldError("secret", "must be the venue's API secret"));
        }
        if (!ASSET.matcher(wish.baseCurrency()).matches()) {
            errors.add(new FieldError("baseCurrency", "must be an asset such as USDT or USD"));
        }
        return errors;
    }

    /** The account's own portfolio is to have its name. */
    private boolean portfolioTaken(String name) {
        return portfolios.list().stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
    }

    private static Answer invalid(String field, String message) {
        return new Answer.Invalid(List.of(new FieldError(field, message)));
    }
}
