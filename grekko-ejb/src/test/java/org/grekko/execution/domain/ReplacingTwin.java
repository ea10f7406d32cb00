package org.grekko.execution.domain;

import org.jspecify.annotations.Nullable;

/** What becomes of an order whose terms may change, told with flags and whole numbers instead of a table. */
final class ReplacingTwin {
    int quantity = 10;
    int filled;
    int price = 100;
    int wishedQuantity;
    int wishedPrice;

    @Nullable
    OrderStatus ended;

    private boolean answered;
    private boolean lost;
    private boolean cancelling;

    private boolean changing() {
        return wishedQuantity > 0;
    }

    /** FIX: pending cancel, pending replace, filled, cancelled, partially filled, new, pending new. */
    OrderStatus status() {
        if (ended != null) {
            return ended;
        }
        if (lost) {
            return OrderStatus.UNKNOWN;
        }
        if (cancelling) {
            return OrderStatus.PENDING_CANCEL;
        }
        if (changing()) {
            return OrderStatus.PENDING_REPLACE;
        }
        if (!answered) {
            return OrderStatus.PENDING_NEW;
        }
        return filled > 0 ? OrderStatus.PARTIALLY_FILLED : OrderStatus.NEW;
    }

    /** Undergoes the event, or refuses it and stays as it is. */
    boolean undergo(OrderEvent event, int newQuantity, int newPrice, int executed) {
        boolean plain = answered && !lost && !cancelling && !changing();
        boolean answerable = changing() && !lost;
        switch (event) {
            case ACCEPT -> {
                return when(status() == OrderStatus.PENDING_NEW || lost, this::found);
            }
            case REJECT -> {
                return when(status() == OrderStatus.PENDING_NEW || lost || cancelling, () -> end(OrderStatus.REJECTED));
            }
            case FILL, PARTIAL_FILL -> {
                return when(executed > 0, () -> fill(executed));
            }
            case REQUEST_REPLACE -> {
                return when(plain && newQuantity > filled, () -> wish(newQuantity, newPrice));
            }
            case REPLACE -> {
                return when(answerable && wishedQuantity >= filled, () -> settle(wishedQuantity, wishedPrice));
            }
            case REPLACE_REJECT -> {
                return when(answerable, () -> settle(quantity, price));
            }
            case REQUEST_CANCEL -> {
                return when(!cancelling || lost, this::cancel);
            }
            case CANCEL -> {
                return when(true, () -> end(OrderStatus.CANCELED));
            }
            case EXPIRE -> {
                return when(true, () -> end(OrderStatus.EXPIRED));
            }
            default -> {
                return when(true, this::lose);
            }
        }
    }

    private static boolean when(boolean legal, Runnable change) {
        if (legal) {
            change.run();
        }
        return legal;
    }

    private void found() {
        answered = true;
        lost = false;
    }

    private void lose() {
        lost = true;
        cancelling = false;
    }

    private void cancel() {
        cancelling = true;
        lost = false;
    }

    private void wish(int newQuantity, int newPrice) {
        wishedQuantity = newQuantity;
        wishedPrice = newPrice;
    }

    /** The last of it ends the order, unless its change may make it larger or is all that it waits for. */
    private void fill(int executed) {
        filled += executed;
        boolean waits = wishedQuantity > filled || status() == OrderStatus.PENDING_REPLACE;
        if (!cancelling) {
            found();
        }
        if (filled == quantity && !waits) {
            end(OrderStatus.FILLED);
        }
    }

    private void settle(int newQuantity, int newPrice) {
        quantity = newQuantity;
        price = newPrice;
        wish(0, 0);
        if (filled == quantity) {
            end(OrderStatus.FILLED);
        }
    }

    private void end(OrderStatus how) {
        ended = how;
        wish(0, 0);
    }
}
