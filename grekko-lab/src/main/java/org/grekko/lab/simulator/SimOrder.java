package org.grekko.lab.simulator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import org.grekko.shared.AssetPair;
import org.grekko.shared.Side;
import org.jspecify.annotations.Nullable;

/** An order at the simulated exchange. Guarded by the exchange's lock. */
public final class SimOrder {
    /** Where an order stands. */
    public enum Status {
        NEW,
        PARTIALLY_FILLED,
        FILLED,
        CANCELED,
        EXPIRED
    }

    /** When an order executes. */
    public enum Type {
        MARKET,
        LIMIT,
        STOP_LOSS,
        TAKE_PROFIT
    }

    /** How long an order works. */
    public enum Force {
        GTC,
        IOC,
        FOK
    }

    /**
     * What a client asks for.
     *
     * @param clientId the client's id; null for none
     * @param quoteAmount for a market purchase stated in the quote asset; null otherwise
     */
    public record Wish(
            AssetPair pair,
            Side side,
            Type type,
            Force force,
            boolean postOnly,
            boolean reduceOnly,
            BigDecimal quantity,
            @Nullable BigDecimal quoteAmount,
            @Nullable BigDecimal price,
            @Nullable BigDecimal stopPrice,
            @Nullable String clientId) {
        /** The same wish for that quantity at that price. */
        Wish amended(BigDecimal otherQuantity, BigDecimal otherPrice) {
            return new Wish(
                    pair,
                    side,
                    type,
                    force,
                    postOnly,
                    reduceOnly,
                    otherQuantity,
                    null,
                    otherPrice,
                    stopPrice,
                    clientId);
        }

        private Wish named(String otherClientId) {
            return new Wish(
                    pair,
                    side,
                    type,
                    force,
                    postOnly,
                    reduceOnly,
                    quantity,
                    quoteAmount,
                    price,
                    stopPrice,
                    otherClientId);
        }
    }

    private final long id;
    private final String account;
    private Wish wish;
    private final Instant createdAt;
    private BigDecimal quantity;
    private @Nullable BigDecimal price;
    private Status status = Status.NEW;
    private BigDecimal filled = BigDecimal.ZERO;
    private BigDecimal spent = BigDecimal.ZERO;
    private BigDecimal fees = BigDecimal.ZERO;
    private boolean triggered;
    private Instant updatedAt;

    SimOrder(long id, String account, Wish wish, Instant createdAt) {
        this.id = id;
        this.account = account;
        this.wish = wish;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
        this.quantity = wish.quantity();
        this.price = wish.price();
        this.triggered = wish.stopPrice() == null;
    }

    /** The exchange's id. */
    public long id() {
        return id;
    }

    /** Whose it is. */
    public String account() {
        return account;
    }

    /** What was asked for. */
    public Wish wish() {
        return wish;
    }

    /** Gives it another client order id, as venues do that name an order anew when it is changed. */
    public void rename(String clientId) {
        wish = wish.named(clientId);
    }

    /** When it was taken. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Its quantity, which an amendment may have changed. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** Its limit price; null for a market order. */
    public @Nullable BigDecimal price() {
        return price;
    }

    /** Where it stands. */
    public Status status() {
        return status;
    }

    /** Executed so far. */
    public BigDecimal filled() {
        return filled;
    }

    /** Paid or received for it so far, in the quote asset. */
    public BigDecimal spent() {
        return spent;
    }

    /** Fees so far, in the quote asset. */
    public BigDecimal fees() {
        return fees;
    }

    /** Average price; zero before the first fill. */
    public BigDecimal average() {
        return filled.signum() == 0 ? BigDecimal.ZERO : spent.divide(filled, MathContext.DECIMAL64);
    }

    /** Not executed yet. */
    public BigDecimal remaining() {
        return quantity.subtract(filled);
    }

    /** Whether it may still execute. */
    public boolean working() {
        return status == Status.NEW || status == Status.PARTIALLY_FILLED;
    }

    /** Whether its stop price was reached, or it has none. */
    public boolean triggered() {
        return triggered;
    }

    void trigger() {
        triggered = true;
    }

    void fill(BigDecimal executed, BigDecimal at, BigDecimal fee, Instant when) {
        filled = filled.add(executed);
        spent = spent.add(executed.multiply(at));
        fees = fees.add(fee);
        status = remaining().signum() == 0 ? Status.FILLED : Status.PARTIALLY_FILLED;
        updatedAt = when;
    }

    void end(Status how, Instant when) {
        status = how;
        updatedAt = when;
    }

    void amend(BigDecimal newQuantity, @Nullable BigDecimal newPrice, Instant when) {
        quantity = newQuantity;
        price = newPrice;
        updatedAt = when;
    }
}
