package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.grekko.lab.simulator.Exchange.Terms;
import org.grekko.lab.simulator.binance.BinanceWire;
import org.grekko.lab.simulator.coinbase.CoinbaseIds;
import org.grekko.lab.simulator.coinbase.CoinbaseKeys;
import org.grekko.lab.simulator.coinbase.CoinbaseWire;
import org.grekko.lab.simulator.kraken.KrakenNames;
import org.grekko.lab.simulator.kraken.KrakenWire;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Clock;
import org.grekko.venue.VenueConnector;
import org.grekko.venue.binance.BinanceConnector;
import org.grekko.venue.binance.BinanceProduct;
import org.grekko.venue.coinbase.CoinbaseConnector;
import org.grekko.venue.kraken.KrakenConnector;

/** The venues that can be simulated: a row each. */
public enum Venues {
    BINANCE(new Terms(false, true, true), "USDT") {
        @Override
        public Wire wire(Exchange exchange) {
            return new BinanceWire(exchange, false);
        }

        @Override
        public VenueConnector connector() {
            return new BinanceConnector(BinanceProduct.SPOT);
        }
    },
    BINANCE_USDM(new Terms(true, false, true), "USDT") {
        @Override
        public Wire wire(Exchange exchange) {
            return new BinanceWire(exchange, true);
        }

        @Override
        public VenueConnector connector() {
            return new BinanceConnector(BinanceProduct.USDM);
        }
    },
    COINBASE(new Terms(false, false, true), "USD") {
        @Override
        public Wire wire(Exchange exchange) {
            return new CoinbaseWire(exchange);
        }

        @Override
        public VenueConnector connector() {
            return new CoinbaseConnector();
        }

        @Override
        public Login login() {
            return new Login("organizations/sim/apiKeys/sim", CoinbaseKeys.pem(KEY_SEED));
        }

        @Override
        public String tradeId(SimFill fill) {
            return CoinbaseIds.fill(fill);
        }
    },
    KRAKEN(new Terms(false, false, true), "USD") {
        @Override
        public Wire wire(Exchange exchange) {
            return new KrakenWire(exchange);
        }

        @Override
        public VenueConnector connector() {
            return new KrakenConnector();
        }

        @Override
        public Login login() {
            Login plain = super.login();
            byte[] secret = plain.secret().getBytes(StandardCharsets.UTF_8);
            return new Login(plain.key(), Base64.getEncoder().encodeToString(secret));
        }

        @Override
        public String tradeId(SimFill fill) {
            return KrakenNames.trade(fill.tradeId());
        }
    };

    /** How the funded account logs in, in the form of the venue. */
    public record Login(String key, String secret) {}

    private static final long KEY_SEED = 1;

    private final boolean futures;
    private final boolean feeInReceived;
    private final boolean uniqueClientIds;
    private final String quote;

    Venues(Terms terms, String quote) {
        this.futures = terms.futures();
        this.feeInReceived = terms.feeInReceived();
        this.uniqueClientIds = terms.uniqueClientIds();
        this.quote = quote;
    }

    /** The venue's name in Grekko, for example BINANCE-USDM. */
    public String venue() {
        return name().replace('_', '-');
    }

    /** The asset that its simulated markets are quoted in. */
    public String quote() {
        return quote;
    }

    /** The exchange behind the wire, with three markets. */
    public Exchange exchange(Clock clock) {
        return new Exchange(
                List.of(
                        listing("BTC", "0.01", "0.00001", "60000"),
                        listing("ETH", "0.01", "0.0001", "3000"),
                        listing("SOL", "0.01", "0.001", "150")),
                new Terms(futures, feeInReceived, uniqueClientIds),
                clock);
    }

    private Listing listing(String base, String tick, String lot, String start) {
        return new Listing(
                new AssetPair(base, quote),
                new BigDecimal(tick),
                new BigDecimal(lot),
                new BigDecimal(lot),
                new BigDecimal("9000"),
                new BigDecimal("5"),
                new BigDecimal("0.001"),
                new BigDecimal("0.001"),
                new BigDecimal(start));
    }

    /** The login of the funded account; made up and worth nothing. */
    public Login login() {
        return new Login("simulator-key-0000000000000000", "simulator-secret-000000000000000");
    }

    /** The id by which the venue's clients know a fill. */
    public String tradeId(SimFill fill) {
        return String.valueOf(fill.tradeId());
    }

    /** The product's adapter for this venue, which the lab tests and never shares code with. */
    public abstract VenueConnector connector();

    /** How the venue speaks. */
    public abstract Wire wire(Exchange exchange);
}
