package org.grekko.market.store;

import io.questdb.DefaultTelemetryConfiguration;
import io.questdb.TelemetryConfiguration;
import io.questdb.cairo.CairoConfiguration;
import io.questdb.cairo.CairoEngine;
import io.questdb.cairo.CommitMode;
import io.questdb.cairo.DefaultCairoConfiguration;
import io.questdb.cairo.security.AllowAllSecurityContext;
import io.questdb.cairo.wal.ApplyWal2TableJob;
import io.questdb.cairo.wal.CheckWalTransactionsJob;
import io.questdb.cairo.wal.WalPurgeJob;
import io.questdb.griffin.SqlException;
import io.questdb.griffin.SqlExecutionContextImpl;
import io.questdb.griffin.engine.functions.bind.BindVariableServiceImpl;
import io.questdb.log.LogFactory;
import io.questdb.mp.WorkerPool;
import io.questdb.mp.WorkerPoolConfiguration;
import io.questdb.mp.WorkerPoolUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * QuestDB inside this process: opens the folder, creates the table, runs the jobs that apply the write-ahead
 * log and, where wanted, listens for line protocol. All of it belongs to the threads of
 * {@link QuestTimeSeries}.
 */
final class QuestEngine implements AutoCloseable {
    /** The table of candles; the columns are the schema that line protocol writers use, too. */
    static final String CREATE = "create table if not exists candle ("
            + "ts timestamp, venue symbol, pair symbol, bar_interval symbol,"
            + " open double, high double, low double, close double, volume double"
            + ") timestamp(ts) partition by month wal dedup upsert keys(ts, venue, pair, bar_interval)";

    private final CairoEngine engine;
    private final WorkerPool pool;
    private final @Nullable QuestLineReceiver receiver;

    /**
     * Opens the folder.
     *
     * @param folder where the data are, created when missing
     * @param lineProtocolPort TCP port on the loopback address; negative for none
     */
    QuestEngine(Path folder, int lineProtocolPort) throws IOException, SqlException {
        QuestLog.install();
        QuestNatives.load();
        Files.createDirectories(folder);
        CairoConfiguration configuration =
                new Configuration(folder.toAbsolutePath().toString());
        engine = new CairoEngine(configuration);
        pool = new WorkerPool(new Workers("timeseries"));
        boolean open = false;
        try {
            engine.load();
            engine.execute(CREATE, context());
            engine.execute(QuestTrades.CREATE, context());
            engine.execute(QuestBooks.CREATE, context());
            WorkerPoolUtils.setupWriterJobs(pool, engine);
            ApplyWal2TableJob apply = new ApplyWal2TableJob(engine, 0);
            pool.assign(0, apply);
            pool.freeOnExit(apply);
            pool.assign(new CheckWalTransactionsJob(engine));
            WalPurgeJob purge = new WalPurgeJob(engine);
            pool.assign(purge);
            pool.freeOnExit(purge);
            pool.start();
            receiver = QuestLineReceiver.open(engine, configuration, lineProtocolPort);
            open = true;
        } finally {
            if (!open) {
                pool.halt();
                engine.close();
                LogFactory.closeInstance();
            }
        }
    }

    CairoEngine engine() {
        return engine;
    }

    /** True when line protocol is taken. */
    boolean listens() {
        return receiver != null;
    }

    /** A context for the statements of one thread. */
    SqlExecutionContextImpl context() {
        return new SqlExecutionContextImpl(engine, 1)
                .with(AllowAllSecurityContext.INSTANCE, new BindVariableServiceImpl(engine.getConfiguration()));
    }

    @Override
    public void close() {
        pool.halt();
        if (receiver != null) {
            receiver.close();
        }
        engine.close();
        LogFactory.closeInstance();
    }

    /** Durable commits, nothing sent home, and compilers for our few short statements instead of any that could be. */
    private static final class Configuration extends DefaultCairoConfiguration {
        /** How many parts of a statement a compiler keeps ready; it makes more when one needs more. */
        private static final int PARTS = 64;

        private final TelemetryConfiguration telemetry = new DefaultTelemetryConfiguration() {
            @Override
            public boolean getEnabled() {
                return false;
            }

            @Override
            public boolean getDisableCompletely() {
                return true;
            }
        };

        Configuration(CharSequence folder) {
            super(folder);
        }

        @Override
        public int getCommitMode() {
            return CommitMode.SYNC;
        }

        @Override
        public TelemetryConfiguration getTelemetryConfiguration() {
            return telemetry;
        }

        @Override
        public int getSqlModelPoolCapacity() {
            return PARTS;
        }

        @Override
        public int getSqlExpressionPoolCapacity() {
            return PARTS;
        }

        @Override
        public int getSqlColumnPoolCapacity() {
            return PARTS;
        }

        @Override
        public int getSqlLexerPoolCapacity() {
            return PARTS;
        }
    }

    /** One thread that sleeps soon when there is nothing to do. */
    record Workers(String name) implements WorkerPoolConfiguration {
        @Override
        public int getWorkerCount() {
            return 1;
        }

        @Override
        public String getPoolName() {
            return name;
        }

        @Override
        public boolean isDaemonPool() {
            return true;
        }

        @Override
        public boolean haltOnError() {
            return false;
        }

        @Override
        public long getYieldThreshold() {
            return 10;
        }

        @Override
        public long getNapThreshold() {
            return 100;
        }

        @Override
        public long getSleepThreshold() {
            return 1_000;
        }

        @Override
        public long getSleepTimeout() {
            return 2;
        }
    }
}
