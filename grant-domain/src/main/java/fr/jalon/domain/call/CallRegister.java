package fr.jalon.domain.call;

import fr.jalon.domain.call.event.CallEvent;
import fr.jalon.domain.call.event.CallEvent.*;
import fr.jalon.domain.call.rule.UnknownCall;
import fr.jalon.domain.call.rule.UnknownWave;
import fr.jalon.domain.kernel.ActContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the events of one call add up to; the call decides with it, and other aggregates read their terms in it. */
public final class CallRegister {
    private @Nullable CallOpened opened;
    private LocalDate endedOn = LocalDate.MAX;
    private int labels;
    private final Set<String> published = new HashSet<>();
    private final TreeMap<LocalDate, RuleSet> ruleSets = new TreeMap<>();
    private final Map<Integer, Wave> waves = new TreeMap<>();

    /** One wave; {@code sites} gives the dossier of each place by SIRET. */
    record Wave(LocalDate opensOn, Instant closesAt, boolean closed, Map<String, String> sites) {}

    /** One recorded fact and its legal date. */
    public record Fact(CallEvent event, LocalDate effectiveOn) {
        /** @param metaData written beside the event */
        public static Fact of(CallEvent event, Map<String, ?> metaData) {
            Object effectiveOn = metaData.get(ActContext.EFFECTIVE_ON_KEY);
            return new Fact(event, effectiveOn == null ? LocalDate.MIN : LocalDate.parse(effectiveOn.toString()));
        }
    }

    /** The terms of a call, read from {@code facts}, for a dossier drafted on {@code on}. */
    public static CallBook.Terms terms(Iterable<Fact> facts, String callId, int wave, LocalDate on) {
        CallRegister register = new CallRegister();
        facts.forEach(register::evolve);
        CallOpened opened = Optional.ofNullable(register.opened).orElseThrow(() -> UnknownCall.of(callId));
        if (register.wave(wave).isEmpty()) {
            throw UnknownWave.of(callId, wave);
        }
        return new CallBook.Terms(
                opened.budgetNode(), register.ruleSetOn(on), opened.criteria(), opened.tieBreak(), register.endedOn);
    }

    void evolve(Fact fact) {
        switch (fact.event()) {
            case CallOpened e -> {
                opened = e;
                inForce(LocalDate.MIN, e.ruleSet(), e.parameters());
            }
            case RuleSetPublished e -> inForce(e.validFrom(), e.ruleSet(), e.parameters());
            case WaveOpened e -> waves.put(e.wave(), new Wave(e.opensOn(), e.closesAt(), false, new HashMap<>()));
            case WaveClosingMoved e ->
                waves.computeIfPresent(e.wave(), (n, w) -> new Wave(w.opensOn(), e.closesAt(), w.closed(), w.sites()));
            case WaveClosed e ->
                waves.computeIfPresent(e.wave(), (n, w) -> new Wave(w.opensOn(), w.closesAt(), true, w.sites()));
            case ApplicationRegistered e -> sites(e.wave()).put(e.siteSiret(), e.dossierId());
            case ApplicationUnregistered e -> sites(e.wave()).remove(e.siteSiret());
            case LabelRegistered e -> labels++;
            case CallEnded e -> endedOn = fact.effectiveOn();
        }
    }

    private void inForce(LocalDate from, String version, Map<String, Long> parameters) {
        published.add(version);
        ruleSets.put(from, new RuleSet(version, parameters));
    }

    Optional<Wave> wave(int number) {
        return Optional.ofNullable(waves.get(number));
    }

    /** Whether a wave closing then keeps waves in the order of their numbers. */
    boolean keepsOrder(int number, Instant closesAt) {
        return waves.entrySet().stream()
                .allMatch(other -> other.getKey() == number
                        || Integer.signum(other.getKey().compareTo(number))
                                == Integer.signum(other.getValue().closesAt().compareTo(closesAt)));
    }

    boolean knowsRuleSet(String version) {
        return published.contains(version);
    }

    boolean isEnded() {
        return !endedOn.equals(LocalDate.MAX);
    }

    /** Whether what is received on {@code day} comes too late for the call. */
    boolean hasEndedOn(LocalDate day) {
        return !day.isBefore(endedOn);
    }

    int labels() {
        return labels;
    }

    /** The rules in force on {@code on}; of two valid from the same day, the later published. */
    RuleSet ruleSetOn(LocalDate on) {
        return ruleSets.entrySet().stream()
                .filter(rules -> !rules.getKey().isAfter(on))
                .reduce((earlier, later) -> later)
                .map(Map.Entry::getValue)
                .orElseThrow();
    }

    private Map<String, String> sites(int wave) {
        return wave(wave).map(Wave::sites).orElse(Collections.emptyMap());
    }
}
