package fr.jalon.app.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.jalon.domain.kernel.BudgetRegime;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.projections.budget.BudgetAct;
import fr.jalon.projections.budget.BudgetNode;
import fr.jalon.projections.budget.BudgetPosition;
import fr.jalon.projections.budget.BudgetTier;
import fr.jalon.projections.budget.BudgetTree;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditTablesTest {
    @Test
    void onlyANodeThatHasOthersBelowHasASubtotal() {
        BudgetPosition one = BudgetPosition.opened(100, 60);
        BudgetTree tree = new BudgetTree(
                BudgetTier.STATE,
                one.plus(one),
                List.of(
                        new BudgetTree.Branch(node("305", NodeKind.PROGRAMME, null), 0, one, one.plus(one)),
                        new BudgetTree.Branch(node("305-bop", NodeKind.OPERATING_BUDGET, "305-2026"), 1, one, one)));

        TreeTable table = TreeTable.of(tree);

        assertThat(table.rows().getFirst().subtotals())
                .extracting(CreditLine::availableCents)
                .containsExactly(200L, 120L);
        assertThat(table.rows().getLast().subtotals()).isEmpty();
        assertThat(table.rows()).extracting(TreeTable.Row::indent).containsExactly(0, 1);
    }

    @Test
    void anActHasALineForEachKindOfCreditsThatItChanged() {
        BudgetPosition opened = BudgetPosition.opened(100, 60);

        assertThat(MovementRow.of(act(opened, opened)).lines())
                .extracting(line -> line.balance().name(), MovementRow.Line::changeCents)
                .containsExactly(tuple("AE", 100L), tuple("CP", 60L));
        BudgetPosition reserved = new BudgetPosition(0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        MovementRow.Line line =
                MovementRow.of(act(reserved, opened.plus(reserved))).lines().getFirst();
        assertThat(line.changeCents()).isEqualTo(40);
        assertThat(line.balance().availableCents()).isEqualTo(60);
        assertThat(MovementRow.of(act(BudgetPosition.NONE, opened)).lines()).isEmpty();
    }

    /** 3 % of the CP of the initial act, floored to the cent, whatever was transferred since; less what was carried forward already. */
    @Test
    void aProgrammeMayCarryForwardWithinItsLimit() {
        BudgetPosition opened = BudgetPosition.opened(500, 15_000);
        BudgetNode programme = node("305", NodeKind.PROGRAMME, null);

        YearEnd.Left left = YearEnd.Left.of(programme, opened.plus(limits(10_033, 0)));

        assertThat(left.carries()).isTrue();
        assertThat(left.carryAeCents()).isEqualTo(500);
        assertThat(left.carryCpCents()).isEqualTo(300);
        assertThat(YearEnd.Left.of(programme, opened.plus(limits(10_033, 299))).carryCpCents())
                .isEqualTo(1);
        assertThat(YearEnd.Left.of(programme, opened.plus(limits(10_033, 300))).carryCpCents())
                .isZero();
        assertThat(YearEnd.Left.of(programme, BudgetPosition.opened(0, 200).plus(limits(10_033, 0)))
                        .carryCpCents())
                .isEqualTo(200);
    }

    @Test
    void anOperatorCarriesForwardAllAndAUnitNothing() {
        BudgetPosition position = BudgetPosition.opened(500, 10_033);

        YearEnd.Left operator = YearEnd.Left.of(node("anct", NodeKind.OPERATOR, null), position);
        YearEnd.Left unit = YearEnd.Left.of(node("305-uo", NodeKind.OPERATING_UNIT, "305-2026"), position);

        assertThat(operator.carryCpCents()).isEqualTo(10_033);
        assertThat(unit.carries()).isFalse();
        assertThat(unit.cpCents()).isEqualTo(10_033);
        assertThat(unit.carryAeCents()).isZero();
        assertThat(unit.carryCpCents()).isZero();
    }

    private static BudgetPosition limits(long initialCp, long carriedCp) {
        return new BudgetPosition(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, initialCp, carriedCp);
    }

    private static BudgetNode node(String name, NodeKind kind, @Nullable String parent) {
        return new BudgetNode(name + "-2026", name, 2026, kind, parent, null, null, BudgetRegime.NORMAL, false);
    }

    private static BudgetAct act(BudgetPosition change, BudgetPosition balance) {
        return new BudgetAct(
                1,
                "305-2026",
                "305",
                2026,
                "CREDITS_OPENED",
                LocalDate.of(2026, 1, 1),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                change,
                balance);
    }
}
