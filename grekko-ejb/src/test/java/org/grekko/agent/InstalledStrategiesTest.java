package org.grekko.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.grekko.agent.domain.Stance;
import org.grekko.agent.domain.StrategyPlugin;
import org.grekko.market.Candle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledStrategiesTest {
    private static final String SERVICE = "META-INF/services/" + StrategyPlugin.class.getName();
    private static final String SOURCE =
            """
            import java.util.*;
            import org.grekko.agent.domain.*;

            public class Seller implements StrategyPlugin {
                public String name() { return NAME; }
                public String type() { return "MOMENTUM"; }
                public List<Parameter> parameters() { return List.of(); }
                public Strategy create(Map<String, Double> parameters) {
                    return bar -> new Advice(Stance.SELL, 1, null, null, "always");
                }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Test
    void withoutAPluginsFolderTheBuiltInStrategiesAreThere() {
        assertThat(names()).containsExactly("outside", "rsi-reversion", "sma-cross");
    }

    @Test
    void aJarInThePluginsFolderAddsItsStrategy() throws IOException {
        plugin("good.jar", "\"seller\"");
        StrategyPlugin seller = installed().all().find("seller").orElseThrow();
        var bar = new Candle(Instant.EPOCH, 1, 1, 1, 1, 1);
        assertThat(seller.create(Map.of()).onBar(bar).stance()).isEqualTo(Stance.SELL);
    }

    @Test
    void brokenJarsOfEveryKindAddNothingAndHarmNobody() throws IOException {
        plugin("good.jar", "\"seller\"");
        plugin("a-nameless.jar", "null");
        plugin("b-throwing.jar", "String.valueOf(1 / Integer.parseInt(\"0\"))");
        Files.writeString(folder().resolve("c-garbage.jar"), "this is no archive", StandardCharsets.UTF_8);
        jar("d-missing.jar", Map.of(SERVICE, bytes("no.such.Plugin")));
        jar("e-damaged.jar", Map.of(SERVICE, bytes("Seller"), "Seller.class", bytes("not a class")));
        jar("f-stranger.jar", Map.of(SERVICE, bytes("java.lang.String")));
        jar("g-empty.jar", Map.of("readme.txt", bytes("nothing here")));
        assertThat(names()).containsExactly("outside", "rsi-reversion", "seller", "sma-cross");
    }

    @Test
    void aJarCannotReplaceABuiltInStrategy() throws IOException {
        plugin("fake.jar", "\"sma-cross\"");
        assertThat(installed().all().find("sma-cross").orElseThrow().type()).isEqualTo("TREND_FOLLOWING");
    }

    private List<String> names() {
        return installed().all().list().stream().map(StrategyPlugin::name).toList();
    }

    private InstalledStrategies installed() {
        InstalledStrategies strategies = new InstalledStrategies(data.toString());
        strategies.find();
        return strategies;
    }

    private Path folder() throws IOException {
        return Files.createDirectories(data.resolve("plugins"));
    }

    private void plugin(String jar, String name) throws IOException {
        Path work = Files.createDirectories(data.resolve("work-" + jar));
        Path source = work.resolve("Seller.java");
        Files.writeString(source, SOURCE.replace("NAME", name), StandardCharsets.UTF_8);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
        assertThat(failed).isZero();
        jar(jar, Map.of(SERVICE, bytes("Seller"), "Seller.class", Files.readAllBytes(work.resolve("Seller.class"))));
    }

    private void jar(String name, Map<String, byte[]> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder().resolve(name));
                JarOutputStream jar = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
