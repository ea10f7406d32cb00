package org.grekko.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.grekko.execution.AmendingVenue;
import org.grekko.execution.TradingVenue;
import org.grekko.execution.VenueOrder;
import org.grekko.execution.WithdrawalVenue;
import org.grekko.execution.domain.Denial;
import org.grekko.execution.domain.NewOrder;
import org.grekko.execution.domain.Order;
import org.grekko.trading.VenueBookkeeping;
import org.grekko.trading.domain.ApprovedOrder;
import org.grekko.trading.domain.Ruling;

/**
 * The finer arrows, which Maven cannot forbid. Every rule fails when it finds no class to judge, so that a renamed
 * package cannot empty it unseen.
 */
final class HouseRules {
    /** Whom each context may know besides itself, shared and every event; nobody unless it stands here. */
    static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("market", List.of()),
            Map.entry("audit", List.of()),
            Map.entry("access", List.of()),
            Map.entry("portfolio", List.of("market")),
            Map.entry("model", List.of("market")),
            Map.entry("agent", List.of("market")),
            Map.entry("signal", List.of("market", "agent")),
            Map.entry("risk", List.of("market", "portfolio")),
            Map.entry("execution", List.of("market", "risk")),
            Map.entry("compliance", List.of("risk", "execution")),
            Map.entry("trading", List.of("market", "agent", "signal", "portfolio", "risk", "execution", "watchdog")),
            Map.entry("watchdog", List.of("market", "execution")),
            Map.entry("backtest", List.of("market", "model", "agent", "portfolio")),
            Map.entry("rebalance", List.of("market", "model", "backtest", "portfolio", "execution", "trading")),
            Map.entry("optimisation", List.of("market", "model", "backtest")),
            Map.entry("ops", List.of("risk", "execution")));

    static final List<String> EDGES = List.of("jms", "web", "venue", "notify");

    private final String root;

    /** Rules for the packages below that one. */
    HouseRules(String root) {
        this.root = root;
    }

    /** Every rule by its name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        MAY_KNOW.keySet().stream().sorted().forEach(context -> rules.put(context + " knows its own", knows(context)));
        EDGES.forEach(edge -> rules.put(edge + " knows no other edge", knowsNoOtherEdge(edge)));
        rules.put("shared knows nobody", sharedKnowsNobody());
        rules.put("stores are private", storesArePrivate());
        rules.put("events are leaves", eventsAreLeaves());
        rules.put("domains know no container", domainsKnowNoContainer());
        rules.put("domains read no clock and throw no dice", domainsAreTold());
        rules.put("orders are made of approvals", ordersAreMadeOfApprovals());
        rules.put("the watchdog can only cancel", theWatchdogCanOnlyCancel());
        rules.put("contexts form no cycle", contextsFormNoCycle());
        return rules;
    }

    /** A context knows itself, shared, events, and whom the table names. */
    ArchRule knows(String context) {
        Stream<String> contexts =
                Stream.concat(Stream.of(context, "shared"), MAY_KNOW.getOrDefault(context, List.of()).stream());
        String[] known = contexts.map(this::inside).toArray(String[]::new);
        DescribedPredicate<JavaClass> strangers = resideInAPackage(root + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(known)))
                .and(DescribedPredicate.not(resideInAPackage(root + ".*.event..")));
        return noClasses()
                .that()
                .resideInAPackage(inside(context))
                .should()
                .dependOnClassesThat(strangers)
                .because("the table says whom " + context + " may know");
    }

    ArchRule knowsNoOtherEdge(String edge) {
        String[] others = EDGES.stream()
                .filter(other -> !other.equals(edge))
                .map(this::inside)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(inside(edge))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .because("edges know contexts, never each other");
    }

    private ArchRule sharedKnowsNobody() {
        return noClasses()
                .that()
                .resideInAPackage(inside("shared"))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(root + "..").and(DescribedPredicate.not(resideInAPackage(inside("shared")))))
                .because("everybody knows shared");
    }

    /** One condition for each context, as each store has its own friends. */
    private ArchRule storesArePrivate() {
        DescribedPredicate<JavaClass> stranger =
                DescribedPredicate.describe("of another context's store", type -> type.getPackageName()
                        .matches(root.replace(".", "\\.") + "\\.(?!shared\\.)\\w+\\.store(\\..*)?"));
        return classes()
                .that(stranger.as("belong to a store"))
                .should(new OnlyKnownInTheirContext(root))
                .because("rows are a context's own business; others ask its front door");
    }

    private ArchRule eventsAreLeaves() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*.event..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + "..")
                        .and(DescribedPredicate.not(resideInAnyPackage(inside("shared"), root + ".*.event.."))))
                .because("an event is ids, numbers and text");
    }

    private ArchRule domainsKnowNoContainer() {
        return domains()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("jakarta..", "javax.sql..", "java.sql..", "java.util.logging.."))
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(System.Logger.class)
                .because("the domain decides from what it is given");
    }

    private ArchRule domainsAreTold() {
        return domains()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocalRandom.class)
                .because("clock and dice are arguments: one engine replays the other's run");
    }

    /** The gate's own types, and those that take over what a venue or a row has already. */
    private ArchRule ordersAreMadeOfApprovals() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotBelongToAnyOf(Order.class, ApprovedOrder.class, Ruling.class, VenueBookkeeping.class)
                .and()
                .resideOutsideOfPackage(inside("execution.store"))
                .should()
                .callMethod(Order.class, "of", UUID.class, NewOrder.class, Denial.class, Instant.class)
                .orShould()
                .callMethod(Order.class, "intended", UUID.class, NewOrder.class, Instant.class)
                .orShould()
                .callConstructorWhere(target(owner(type(Order.class))))
                .because("there is no road around the risk rules");
    }

    /** Of a venue it holds what cancels, and nothing that places, changes or sends away. */
    private ArchRule theWatchdogCanOnlyCancel() {
        return noClasses()
                .that()
                .resideInAPackage(inside("watchdog"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(TradingVenue.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(VenueOrder.class, AmendingVenue.class, WithdrawalVenue.class)
                .because("a process that acts unasked must not be able to do harm");
    }

    private ArchRule contextsFormNoCycle() {
        return slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".*.event.."));
    }

    private GivenClassesConjunction domains() {
        return noClasses().that().resideInAPackage(root + ".*.domain..");
    }

    private String inside(String name) {
        return root + "." + name + "..";
    }
}
