package org.grekko.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.grekko.model.domain.lifecycle.GateThresholds;
import org.junit.jupiter.api.Test;

/** The limits of the gates can be set, and are those of the requirement where they are not. */
class GateSettingsTest {
    /** A configuration over a map of numbers. */
    private record Given(Map<String, Number> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException(type.getName());
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException(type.getName());
        }
    }

    @Test
    void whereNothingIsSetTheRequirementHolds() {
        assertThat(GateSettings.of(new Given(Map.of()))).isEqualTo(GateThresholds.standard());
    }

    @Test
    void eachLimitCanBeSet() {
        GateThresholds limits = GateSettings.of(new Given(Map.of(
                "grekko.model.candidate.sharpe",
                1.5,
                "grekko.model.candidate.days",
                1_000,
                "grekko.model.candidate.overfitting",
                0.1,
                "grekko.model.live.days",
                60,
                "grekko.model.demotion.drawdown",
                0.1)));
        assertThat(limits.research().sharpe()).isEqualTo(1.5);
        assertThat(limits.research().period().toDays()).isEqualTo(1_000);
        assertThat(limits.trust().overfitting()).isEqualTo(0.1);
        assertThat(limits.paper().period().toDays()).isEqualTo(60);
        assertThat(limits.demotion().drawdown()).isEqualTo(0.1);
        assertThat(limits.demotion().failedBars()).isEqualTo(3);
    }
}
