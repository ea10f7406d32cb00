package org.grekko.broker;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.jspecify.annotations.Nullable;

/**
 * The Artemis resource adapter with the broker in it. The broker is up before the first listener is activated. With
 * {@code grekko.jms.url} set, no broker is started and that one is used, and asked again for as long as it is away.
 *
 * <p>Settings: {@code grekko.data.dir} (default {@code data}), {@code grekko.jms.listen} (address for other
 * processes), {@code grekko.jms.url}, {@code grekko.jms.user}, {@code grekko.jms.password}.
 */
public class GrekkoResourceAdapter extends ActiveMQResourceAdapter {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(GrekkoResourceAdapter.class.getName());

    private transient @Nullable EmbeddedBroker broker;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        Optional<String> url = Settings.find("grekko.jms.url");
        if (url.isPresent()) {
            useBrokerAt(URI.create(url.get()));
        } else {
            startBroker();
        }
        super.start(context);
    }

    @Override
    public void stop() {
        super.stop();
        EmbeddedBroker running = broker;
        if (running == null) {
            return;
        }
        try {
            running.stop();
            LOG.log(System.Logger.Level.INFO, "Embedded broker stopped");
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "Embedded broker did not stop in order", e);
        }
    }

    private void useBrokerAt(URI url) {
        setConnectorClassName(NettyConnectorFactory.class.getName());
        setConnectionParameters("host=" + url.getHost() + ";port=" + url.getPort());
        setReconnectAttempts(-1);
        Settings.find("grekko.jms.user").ifPresent(this::setUserName);
        Settings.find("grekko.jms.password").ifPresent(this::setPassword);
        LOG.log(System.Logger.Level.INFO, "Using the broker at {0}:{1,number,#}", url.getHost(), url.getPort());
    }

    private void startBroker() throws ResourceAdapterInternalException {
        Path directory = Path.of(Settings.find("grekko.data.dir").orElse("data"), "artemis");
        try {
            EmbeddedBroker started = new EmbeddedBroker(directory, Settings.find("grekko.jms.listen"));
            started.start();
            broker = started;
        } catch (Exception e) {
            throw new ResourceAdapterInternalException("The embedded broker does not start in " + directory, e);
        }
        LOG.log(System.Logger.Level.INFO, "Embedded broker started in {0}", directory);
    }
}
