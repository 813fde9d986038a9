package fr.jalon.projections;

import fr.jalon.projections.audit.AuditProjection;
import fr.jalon.projections.bills.BillProjection;
import fr.jalon.projections.budget.BudgetProjection;
import fr.jalon.projections.clocks.ClockProjection;
import fr.jalon.projections.commitments.CommitmentProjection;
import fr.jalon.projections.delegations.DelegationProjection;
import fr.jalon.projections.dossiers.DossierProjection;
import fr.jalon.projections.indicators.LabelProjection;
import fr.jalon.projections.kernel.Projection;
import fr.jalon.projections.paymentruns.PaymentRunProjection;
import fr.jalon.projections.payments.PaymentProjection;
import fr.jalon.projections.recoveries.RecoveryProjection;
import fr.jalon.projections.undertakings.UndertakingProjection;
import fr.jalon.projections.waves.WaveProjection;
import java.util.List;

/** Every read model of the product. A new one is added here, and gets its live processor, its rebuild and its drift check. */
public final class ReadModels {
    public static final List<Projection> ALL = List.of(
            new AuditProjection(),
            new DossierProjection(),
            new WaveProjection(),
            new LabelProjection(),
            new BudgetProjection(),
            new BillProjection(),
            new CommitmentProjection(),
            new PaymentProjection(),
            new PaymentRunProjection(),
            new RecoveryProjection(),
            new UndertakingProjection(),
            new DelegationProjection(),
            new ClockProjection());

    private ReadModels() {}
}
