package fr.jalon.app.platform.web;

import fr.jalon.projections.audit.AuditQueries;
import fr.jalon.projections.bills.BillQueries;
import fr.jalon.projections.budget.BudgetQueries;
import fr.jalon.projections.clocks.ClockQueries;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.delegations.DelegationQueries;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.duties.DutyQueries;
import fr.jalon.projections.forecast.ForecastQueries;
import fr.jalon.projections.indicators.IndicatorQueries;
import fr.jalon.projections.paymentruns.BankFileQueries;
import fr.jalon.projections.paymentruns.PaymentRunQueries;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.reconciliation.ReconciliationQueries;
import fr.jalon.projections.recoveries.RecoveryQueries;
import fr.jalon.projections.refusals.RefusalQueries;
import fr.jalon.projections.undertakings.UndertakingQueries;
import fr.jalon.projections.waves.FunnelQueries;
import fr.jalon.projections.waves.WaveQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions that pages and REST may ask of the read models. */
@Configuration(proxyBeanMethods = false)
public class QueryConfiguration {
    @Bean
    AuditQueries auditQueries(JdbcClient db, JurySecrecy secrecy) {
        return new AuditQueries(db, secrecy::entries);
    }

    @Bean
    BankFileQueries bankFileQueries(JdbcClient db) {
        return new BankFileQueries(db);
    }

    @Bean
    BillQueries billQueries(JdbcClient db) {
        return new BillQueries(db);
    }

    @Bean
    BudgetQueries budgetQueries(JdbcClient db) {
        return new BudgetQueries(db);
    }

    @Bean
    ClockQueries clockQueries(JdbcClient db) {
        return new ClockQueries(db);
    }

    @Bean
    CommitmentQueries commitmentQueries(JdbcClient db) {
        return new CommitmentQueries(db);
    }

    @Bean
    DelegationQueries delegationQueries(JdbcClient db) {
        return new DelegationQueries(db);
    }

    @Bean
    DossierQueries dossierQueries(JdbcClient db) {
        return new DossierQueries(db);
    }

    @Bean
    ForecastQueries forecastQueries(JdbcClient db) {
        return new ForecastQueries(db);
    }

    @Bean
    FunnelQueries funnelQueries(JdbcClient db) {
        return new FunnelQueries(db);
    }

    @Bean
    IndicatorQueries indicatorQueries(JdbcClient db) {
        return new IndicatorQueries(db);
    }

    @Bean
    PaymentQueries paymentQueries(JdbcClient db) {
        return new PaymentQueries(db);
    }

    @Bean
    PaymentRunQueries paymentRunQueries(JdbcClient db) {
        return new PaymentRunQueries(db);
    }

    @Bean
    ReconciliationQueries reconciliationQueries(JdbcClient db) {
        return new ReconciliationQueries(db);
    }

    @Bean
    RecoveryQueries recoveryQueries(JdbcClient db) {
        return new RecoveryQueries(db);
    }

    @Bean
    RefusalQueries refusalQueries(JdbcClient db, JurySecrecy secrecy) {
        return new RefusalQueries(db, secrecy::refusals);
    }

    @Bean
    WaveQueries waveQueries(JdbcClient db) {
        return new WaveQueries(db);
    }

    @Bean
    DutyQueries dutyQueries(JdbcClient db) {
        return new DutyQueries(db);
    }

    @Bean
    UndertakingQueries undertakingQueries(JdbcClient db) {
        return new UndertakingQueries(db);
    }
}
