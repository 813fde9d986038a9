package fr.jalon.app.history;

import fr.jalon.domain.application.command.ApplicationCommand.ClassifyTerritory;
import fr.jalon.domain.application.command.ApplicationCommand.DraftApplication;
import fr.jalon.domain.kernel.TerritoryClass;
import fr.jalon.domain.label.command.LabelCommand.GrantLabel;
import fr.jalon.domain.subsidy.command.SubsidyCommand.ProposeAmount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions asked of a plan. */
record PlanReading(HistoryPlan plan) {
    record Laureate(DraftApplication draft, TerritoryClass territory, long grantCents) {}

    <C extends Record> Stream<C> all(Class<C> type) {
        return plan.acts().stream()
                .map(PlannedAct::command)
                .filter(type::isInstance)
                .map(type::cast);
    }

    Map<String, DraftApplication> drafts(String callId) {
        return all(DraftApplication.class)
                .filter(draft -> draft.callId().equals(callId))
                .collect(Collectors.toMap(DraftApplication::dossierId, Function.identity()));
    }

    /** Those who get a label, in the order in which they get it. */
    List<Laureate> laureates(String callId) {
        Map<String, DraftApplication> drafts = drafts(callId);
        Map<String, TerritoryClass> territories = all(ClassifyTerritory.class)
                .collect(Collectors.toMap(ClassifyTerritory::dossierId, ClassifyTerritory::territory));
        Map<String, Long> grants = all(ProposeAmount.class)
                .collect(Collectors.toMap(ProposeAmount::dossierId, ProposeAmount::amountCents));
        return all(GrantLabel.class)
                .map(GrantLabel::dossierId)
                .filter(drafts::containsKey)
                .map(id -> new Laureate(
                        Objects.requireNonNull(drafts.get(id)),
                        Objects.requireNonNull(territories.get(id)),
                        Objects.requireNonNull(grants.get(id))))
                .toList();
    }
}
