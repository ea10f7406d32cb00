package org.grekko.broker;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An Artemis broker in this process, reachable in memory as server 0. Its journal lies under the data directory, so
 * durable subscriptions and unread messages survive a restart.
 */
public class EmbeddedBroker {
    /** Queue that receives what could not be delivered. */
    public static final String DEAD_LETTERS = "grekko.DLQ";

    /** Where messages go that nobody took in time; no queue is there, so they are gone. */
    private static final String EXPIRED = "grekko.expired";

    private static final int DELIVERIES = 3;
    private static final int REDELIVERY_DELAY_MILLIS = 200;
    private static final int JOURNAL_FILE_BYTES = 10 * 1024 * 1024;
    private static final int FULLEST_DISK_PERCENT = 98;

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    /**
     * Prepares a broker; nothing runs before {@link #start()}.
     *
     * @param dataDirectory directory that holds the broker's files, made when missing
     * @param listenUrl address for clients of other processes, for example {@code tcp://127.0.0.1:61616}; empty for none
     * @throws Exception when the listen address cannot be parsed
     */
    public EmbeddedBroker(Path dataDirectory, Optional<String> listenUrl) throws Exception {
        server.setConfiguration(configuration(dataDirectory.toAbsolutePath(), listenUrl));
    }

    /**
     * Starts the broker and returns when it serves.
     *
     * @throws Exception when the files cannot be opened or the listen address is taken
     */
    public void start() throws Exception {
        server.start();
    }

    /**
     * Stops the broker; everything acknowledged is on disk.
     *
     * @throws Exception when the broker does not stop in order
     */
    public void stop() throws Exception {
        server.stop();
    }

    private static Configuration configuration(Path directory, Optional<String> listenUrl) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("grekko")
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalFileSize(JOURNAL_FILE_BYTES)
                .setJournalMinFiles(2)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setMaxDiskUsage(FULLEST_DISK_PERCENT)
                .addAcceptorConfiguration("in-vm", "vm://0")
                .addAddressSetting("#", addressSettings())
                .addAddressConfiguration(deadLetters());
        if (listenUrl.isPresent()) {
            configuration.addAcceptorConfiguration("tcp", listenUrl.get());
        }
        return configuration;
    }

    private static AddressSettings addressSettings() {
        return new AddressSettings()
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false)
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setMaxDeliveryAttempts(DELIVERIES)
                .setRedeliveryDelay(REDELIVERY_DELAY_MILLIS);
    }

    private static CoreAddressConfiguration deadLetters() {
        return new CoreAddressConfiguration()
                .setName(DEAD_LETTERS)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(DEAD_LETTERS)
                        .setAddress(DEAD_LETTERS)
                        .setRoutingType(RoutingType.ANYCAST));
    }
}
