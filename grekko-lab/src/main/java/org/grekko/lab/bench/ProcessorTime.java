package org.grekko.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time of the whole process: that of its work, its collector and its compiler. */
final class ProcessorTime {
    private static final double NANOS = 1e9;

    private ProcessorTime() {}

    /** The seconds that some work takes. */
    static double seconds(Runnable work) {
        long begun = nanos();
        work.run();
        return (nanos() - begun) / NANOS;
    }

    /** The nanoseconds so far. */
    static long nanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
