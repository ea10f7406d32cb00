package org.grekko.web.ui.compliance;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grekko.compliance.AddressScreening;
import org.grekko.compliance.ComplianceRule;
import org.grekko.compliance.ErasureService;
import org.grekko.compliance.FileListScreening;
import org.grekko.compliance.Finding;
import org.grekko.compliance.FindingService;
import org.grekko.compliance.PartyScreening;
import org.grekko.compliance.RuleBook;
import org.grekko.compliance.RuleService;
import org.grekko.compliance.domain.FindingState;
import org.grekko.shared.Clock;
import org.grekko.web.ui.kit.Caller;
import org.grekko.web.ui.kit.Columns;
import org.grekko.web.ui.kit.Figures;
import org.grekko.web.ui.kit.KeyedRows;
import org.grekko.web.ui.kit.LiveScreens;
import org.grekko.web.ui.kit.Panel;
import org.grekko.web.ui.shell.MainLayout;

/** Compliance: what was found in our own flow, and the rules. */
@Route(value = "compliance", layout = MainLayout.class)
@PageTitle("Compliance · Grekko")
@RolesAllowed({"viewer", "trader", "risk-manager", "admin"})
@CdiComponent
@SuppressWarnings("NullAway.Init")
public class ComplianceView extends Div {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private final Grid<Finding> findingGrid = Columns.grid("compliance-findings");
    private final Grid<ComplianceRule> ruleGrid = Columns.grid("compliance-rules");
    private final KeyedRows<Finding> findingRows = new KeyedRows<>(Finding::id);
    private final KeyedRows<ComplianceRule> ruleRows = new KeyedRows<>(ComplianceRule::id);
    private final Panel findingPanel = new Panel("compliance-findings", "Findings", findingGrid);
    private final Panel rulePanel = new Panel("compliance-rules", "Rules", ruleGrid);
    private final Checkbox closed = new Checkbox("Closed too");
    private ScreeningPanel screening;
    private ErasurePanel erasure;

    @Inject
    private FileListScreening list;

    @Inject
    private AddressScreening addresses;

    @Inject
    private PartyScreening parties;

    @Inject
    private RuleBook book;

    @EJB
    private FindingService findings;

    @EJB
    private RuleService rules;

    @EJB
    private ErasureService erasures;

    @Inject
    private Clock clock;

    @Inject
    private LiveScreens live;

    @PostConstruct
    void build() {
        addClassNames("screen", "rp");
        H1 title = new H1("Compliance");
        title.addClassName("hidden-title");
        findingColumns();
        ruleColumns();
        closed.setId("compliance-closed");
        closed.addValueChangeListener(change -> fill());
        Button review = tool("Review", "compliance-review", this::review);
        review.setTooltipText("Take the chosen finding, or the first open one, under review (a)");
        review.getElement().setAttribute("data-acknowledge", true);
        Button export = tool("Export", "compliance-export", () -> new ExportDialog(clock.now()).open());
        findingPanel.with(closed, review, export);
        Button propose = tool("Propose a rule", "compliance-propose", this::propose);
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        rulePanel.with(propose);
        screening = new ScreeningPanel(list, addresses, parties, book);
        erasure = new ErasurePanel(erasures);
        add(title, findingPanel, rulePanel, screening, erasure);
        live.fillLater(this, this::fill);
        live.bind(this, LiveScreens.LISTS_MS, Set.of("compliance"), news -> fill());
    }

    private static Button tool(String label, String id, Runnable deed) {
        Button button = new Button(label, click -> deed.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void findingColumns() {
        findingGrid.setItems(findingRows);
        findingGrid.setSelectionMode(Grid.SelectionMode.SINGLE);
        Columns.badge(findingGrid, "Severity", each -> each.severity().name(), FindingWords::look, "6.5rem");
        Columns.words(findingGrid, "What", Finding::title, "").setTooltipGenerator(Finding::text);
        Columns.words(findingGrid, "Pattern", each -> each.kind().words(), "11rem");
        Columns.badge(findingGrid, "State", FindingWords::state, FindingWords::stateLook, "9rem")
                .setTooltipGenerator(FindingWords::who);
        Columns.time(findingGrid, "When, UTC", Finding::endedAt, "10.2rem");
        Columns.steps(findingGrid, "Steps", each -> FindingWords.steps(each, findings, this::fill), "14rem");
    }

    private void ruleColumns() {
        ruleGrid.setItems(ruleRows);
        Columns.badge(ruleGrid, "Status", RuleWords::status, RuleWords::look, "6.6rem");
        Columns.words(ruleGrid, "Rule", RuleWords::name, "8.4rem");
        Columns.words(ruleGrid, "Kind", each -> each.kind().name(), "10rem");
        Columns.words(ruleGrid, "Effective, UTC", each -> Figures.minute(each.effectiveAt()), "9.4rem");
        Columns.words(ruleGrid, "By", ComplianceRule::proposedBy, "4.8rem");
        Columns.words(ruleGrid, "Decided by", each -> Figures.orNone(each.decidedBy()), "7.2rem");
        Columns.growing(Columns.told(ruleGrid, "What it says", RuleWords::body, ""), "11rem");
        Columns.growing(Columns.told(ruleGrid, "Why", ComplianceRule::reason, ""), "8rem");
        Columns.steps(ruleGrid, "Steps", each -> RuleWords.steps(each, rules, this::fill), "9rem");
    }

    private void propose() {
        if (Caller.mayOrIsTold("propose a rule", "risk-manager", "compliance")) {
            new RuleDialog(rules, this::fill).open();
        }
    }

    private void review() {
        Optional<Finding> chosen = Optional.ofNullable(
                        findingGrid.asSingleSelect().getValue())
                .flatMap(each -> findingRows.find(each.id()))
                .filter(each -> each.state() == FindingState.OPEN)
                .or(() -> findingGrid
                        .getListDataView()
                        .getItems()
                        .filter(each -> each.state() == FindingState.OPEN)
                        .findFirst());
        chosen.ifPresent(each -> FindingWords.review(each, findings, this::fill));
    }

    private void fill() {
        findingPanel.fill(() -> {
            List<Finding> shown = findings.list(null, null, null, MOST).stream()
                    .filter(each -> closed.getValue() || each.state() != FindingState.CLOSED)
                    .sorted(Comparator.comparing(Finding::state))
                    .toList();
            findingRows.show(shown);
            findingPanel.show(
                    shown.isEmpty(), "No finding stands. Our own orders and fills are looked at every three seconds.");
        });
        screening.fill();
        erasure.fill();
        rulePanel.fill(() -> {
            List<ComplianceRule> all = rules.list();
            ruleRows.show(all);
            rulePanel.show(
                    all.isEmpty(),
                    "There is no rule. One person proposes one, a compliance officer who is another approves it.");
        });
    }
}
