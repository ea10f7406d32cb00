package org.grekko.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grekko.model.domain.lifecycle.Approval;
import org.grekko.model.domain.lifecycle.Demotion;
import org.grekko.model.domain.lifecycle.ModelLife;
import org.grekko.model.domain.lifecycle.PaperEvidence;
import org.grekko.model.domain.lifecycle.ResearchEvidence;
import org.grekko.model.domain.lifecycle.Stage;
import org.grekko.model.domain.portfolio.AssetClass;
import org.grekko.model.domain.regime.RegimeFactors;
import org.grekko.model.store.ModelRow;
import org.grekko.shared.AssetPair;
import org.grekko.shared.json.GrekkoJson;
import org.grekko.shared.json.JsonText;
import org.jspecify.annotations.Nullable;

/** From rows to models and back. */
final class ModelMapping {
    private static final ObjectMapper JSON = GrekkoJson.mapper()
            .copy()
            .registerModule(new SimpleModule()
                    .addSerializer(Duration.class, ToStringSerializer.instance)
                    .addDeserializer(Duration.class, new ReadDuration()));

    private ModelMapping() {}

    /** What of a life has no column of its own. */
    private record Rest(
            @Nullable ResearchEvidence research,
            @Nullable PaperEvidence paper,
            List<Approval> approvals,
            @Nullable Demotion demotion) {}

    /** Writes all but the wish into a row. */
    static void write(RegisteredModel model, ModelRow row) {
        row.id = model.id();
        row.name = model.name();
        row.version = model.version();
        row.plugin = model.plugin();
        row.parameters = text(model.parameters());
        row.universe = model.universe().stream().map(AssetPair::toString).collect(Collectors.joining(","));
        row.assetClasses =
                model.assetClasses().stream().map(AssetClass::name).sorted().collect(Collectors.joining(","));
        row.budgetFraction = model.budgetFraction();
        row.factors = text(model.factors());
        row.createdAt = model.createdAt();
        row.promotedAt = model.promotedAt();
        life(model.life(), row);
    }

    /** Writes a life into a row. */
    static void life(ModelLife life, ModelRow row) {
        row.stage = life.stage().name();
        row.failedBars = life.failedBars();
        row.life = text(new Rest(life.research(), life.paper(), life.approvals(), life.demotion()));
    }

    /** The life of a row. */
    static ModelLife life(ModelRow row) {
        Rest rest = read(row.life, new TypeReference<Rest>() {});
        return new ModelLife(
                row.version,
                Stage.valueOf(row.stage),
                rest.research(),
                rest.paper(),
                rest.approvals(),
                row.failedBars,
                rest.demotion());
    }

    /** The model of a row. */
    static RegisteredModel model(ModelRow row) {
        return new RegisteredModel(
                row.id,
                row.name,
                row.version,
                row.plugin,
                Collections.unmodifiableSortedMap(
                        read(row.parameters, new TypeReference<TreeMap<String, Double>>() {})),
                List.of(row.universe.split(",", -1)).stream().map(AssetPair::of).toList(),
                classes(row),
                row.budgetFraction,
                read(row.factors, new TypeReference<RegimeFactors>() {}),
                life(row),
                row.createdAt,
                row.promotedAt);
    }

    private static Set<AssetClass> classes(ModelRow row) {
        Set<AssetClass> classes = EnumSet.noneOf(AssetClass.class);
        for (String each : row.assetClasses.split(",", -1)) {
            classes.add(AssetClass.valueOf(each));
        }
        return Collections.unmodifiableSet(classes);
    }

    /** All of a row. */
    static ModelRecord all(ModelRow row) {
        ModelWish wish = row.wish == null ? null : read(row.wish, new TypeReference<ModelWish>() {});
        return new ModelRecord(model(row), row.createdBy, wish);
    }

    /** Writes the last wish into a row. */
    static void wish(ModelWish wish, ModelRow row) {
        row.wish = text(wish);
    }

    private static String text(Object value) {
        return JsonText.write(JSON, value, "a model cannot be written as JSON");
    }

    private static <T> T read(String text, TypeReference<T> type) {
        return JsonText.read(JSON, text, type, "a stored model cannot be read");
    }

    private static final class ReadDuration extends JsonDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Duration.parse(json.getText());
        }
    }
}
