package org.grekko.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule holds for the product, and every rule is broken by a class planted to break it. */
class ArchitectureTest {
    private static final String PLANTED = "org.grekko.architecture.planted";

    private static final Map<String, ArchRule> RULES = new HouseRules("org.grekko").all();
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/grekko/lab/"))
            .importPackages("org.grekko");
    private static final JavaClasses PLANTS = new ClassFileImporter().importPackages(PLANTED);

    @TestFactory
    Stream<DynamicTest> theProductKeepsEveryRule() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleRefusesAPlantedViolation() {
        return Map.of(
                        "market knows its own", "KnowsPortfolio",
                        "jms knows no other edge", "KnowsTheWeb",
                        "web knows no other edge", "KnowsTheMessages",
                        "shared knows nobody", "KnowsAContext",
                        "stores are private", "OpensAForeignStore",
                        "events are leaves", "CarriesAService",
                        "domains know no container", "LogsWhatItDecides",
                        "domains read no clock and throw no dice", "ReadsTheWallClock",
                        "orders are made of approvals", "PlacesUnasked",
                        "contexts form no cycle", "KnowsPortfolio")
                .entrySet()
                .stream()
                .map(plant -> DynamicTest.dynamicTest(plant.getKey(), () -> refuses(plant.getKey(), plant.getValue())));
    }

    @Test
    void aRuleWithoutClassesToJudgeFails() {
        JavaClasses nothing = new ClassFileImporter().importPackages("org.grekko.nowhere");
        RULES.forEach((name, rule) -> {
            if (!name.equals("contexts form no cycle")) {
                assertThatThrownBy(() -> rule.check(nothing)).as(name).isInstanceOf(AssertionError.class);
            }
        });
    }

    @Test
    void everyPackageOfTheProductIsAKnownRoom() {
        Set<String> rooms = PRODUCT.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replaceFirst("org\\.grekko\\.(\\w+).*", "$1"))
                .collect(Collectors.toSet());
        assertThat(rooms).containsAll(HouseRules.MAY_KNOW.keySet()).containsAll(HouseRules.EDGES);
        rooms.removeAll(HouseRules.MAY_KNOW.keySet());
        rooms.removeAll(HouseRules.EDGES);
        assertThat(rooms).containsExactly("shared");
    }

    private static void refuses(String rule, String plant) {
        ArchRule planted = Objects.requireNonNull(new HouseRules(PLANTED).all().get(rule), rule);
        assertThatThrownBy(() -> planted.check(PLANTS)).hasMessageContaining(plant);
    }
}
