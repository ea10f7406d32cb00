package org.grekko.lab.simulator;

import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedTextMessage;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/** A WebSocket of the simulator, on which the script's faults strike frame by frame. */
final class SimulatorSocket implements Wire.Socket {
    private final WebSocketChannel channel;
    private final Faults faults;
    private final Wire wire;
    private final ConcurrentLinkedQueue<Runnable> ends = new ConcurrentLinkedQueue<>();
    private @Nullable String heldBack;

    SimulatorSocket(WebSocketChannel channel, Faults faults, Wire wire) {
        this.channel = channel;
        this.faults = faults;
        this.wire = wire;
        channel.addCloseTask(closed -> ends.forEach(Runnable::run));
    }

    @Override
    public synchronized void send(Faults.Point point, String text) {
        if (!channel.isOpen()) {
            return;
        }
        List<Faults.Rule> struck = faults.strike(point);
        if (has(struck, Faults.Kind.DISCONNECT)) {
            cut();
            return;
        }
        String frame = has(struck, Faults.Kind.BAD_CHECKSUM) ? wire.spoiled(text) : text;
        if (has(struck, Faults.Kind.REORDER) && heldBack == null) {
            heldBack = frame;
            return;
        }
        if (has(struck, Faults.Kind.DUPLICATE)) {
            write(frame);
        }
        long delay = struck.stream()
                .filter(rule -> rule.kind() == Faults.Kind.DELAY)
                .mapToLong(Faults.Rule::millis)
                .sum();
        if (delay > 0) {
            channel.getWorker().getIoThread().executeAfter(() -> write(frame), delay, TimeUnit.MILLISECONDS);
        } else if (!has(struck, Faults.Kind.DROP)) {
            write(frame);
        }
        String before = heldBack;
        if (before != null) {
            heldBack = null;
            write(before);
        }
    }

    private static boolean has(List<Faults.Rule> struck, Faults.Kind kind) {
        return struck.stream().anyMatch(rule -> rule.kind() == kind);
    }

    private void write(String text) {
        WebSockets.sendText(text, channel, null);
    }

    @Override
    public void cut() {
        IoUtils.safeClose(channel);
    }

    @Override
    public void onText(Consumer<String> reader) {
        channel.getReceiveSetter().set(new AbstractReceiveListener() {
            @Override
            protected void onFullTextMessage(WebSocketChannel from, BufferedTextMessage message) {
                reader.accept(message.getData());
            }
        });
        channel.resumeReceives();
    }

    @Override
    public void onClose(Runnable end) {
        ends.add(end);
    }
}
