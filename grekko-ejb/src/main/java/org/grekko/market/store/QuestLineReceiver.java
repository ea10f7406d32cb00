package org.grekko.market.store;

import io.questdb.cairo.CairoConfiguration;
import io.questdb.cairo.CairoEngine;
import io.questdb.cutlass.line.tcp.DefaultLineTcpReceiverConfiguration;
import io.questdb.cutlass.line.tcp.LineTcpReceiver;
import io.questdb.mp.WorkerPool;
import io.questdb.network.NetworkError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * Takes InfluxDB line protocol over TCP on the loopback address, so that other programs can add candles:
 *
 * <pre>candle,venue=KRAKEN,pair=BTC/USD,bar_interval=1m open=1.0,high=2.0,low=0.5,close=1.5,volume=7.0 1700000000000000000</pre>
 *
 * <p>The time is in nanoseconds and is the start of the bar. Other tables and further columns are refused. Rows
 * can be read about a second after they came; they are durable from then on, not before.
 */
final class QuestLineReceiver implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(QuestLineReceiver.class.getName());
    private static final int LOOPBACK = 0x7F000001;

    private final WorkerPool pool;
    private final LineTcpReceiver receiver;

    private QuestLineReceiver(WorkerPool pool, LineTcpReceiver receiver) {
        this.pool = pool;
        this.receiver = receiver;
    }

    /** Opens the port; null, with a warning in the log, when it is negative or taken. */
    static @Nullable QuestLineReceiver open(CairoEngine engine, CairoConfiguration configuration, int port) {
        if (port < 0) {
            return null;
        }
        if (taken(port)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "line protocol is off: port " + port + " is in use; set grekko.timeseries.ilp.port to a free"
                            + " port, or to -1 to switch it off");
            return null;
        }
        WorkerPool pool = new WorkerPool(new QuestEngine.Workers("timeseries-ilp"));
        try {
            LineTcpReceiver receiver = new LineTcpReceiver(new Settings(configuration, port), engine, pool, pool);
            pool.start();
            return new QuestLineReceiver(pool, receiver);
        } catch (RuntimeException | NetworkError failure) {
            pool.halt();
            LOG.log(System.Logger.Level.WARNING, "line protocol is off: port " + port + " cannot be used", failure);
            return null;
        }
    }

    private static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException inUse) {
            return true;
        }
    }

    @Override
    public void close() {
        pool.halt();
        receiver.close();
    }

    /** Loopback only, into the tables that exist. */
    private static final class Settings extends DefaultLineTcpReceiverConfiguration {
        private final int port;

        Settings(CairoConfiguration configuration, int port) {
            super(configuration);
            this.port = port;
        }

        @Override
        public int getBindIPv4Address() {
            return LOOPBACK;
        }

        @Override
        public int getBindPort() {
            return port;
        }

        @Override
        public boolean getAutoCreateNewTables() {
            return false;
        }

        @Override
        public boolean getAutoCreateNewColumns() {
            return false;
        }
    }
}
