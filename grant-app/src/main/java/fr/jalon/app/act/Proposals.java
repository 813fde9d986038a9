package fr.jalon.app.act;

import fr.jalon.app.act.FieldView.Part;
import fr.jalon.app.act.FieldView.Suggestion;
import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.call.RuleParameter;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.selection.event.SelectionEvent.FilePlaced;
import fr.jalon.domain.selection.event.SelectionEvent.FileRemoved;
import fr.jalon.domain.selection.event.SelectionEvent.SessionConvened;
import fr.jalon.projections.dossiers.DossierQueries;
import fr.jalon.projections.dossiers.DossierView;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import fr.jalon.projections.waves.WaveQueries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a form proposes before anybody types: never more than a proposal, the rules judge what is sent. */
@Component
class Proposals {
    private final DossierQueries dossiers;
    private final PaymentQueries payments;
    private final WaveQueries calls;
    private final Streams streams;
    private final Show show;

    Proposals(DossierQueries dossiers, PaymentQueries payments, WaveQueries calls, Streams streams, Show show) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.calls = calls;
        this.streams = streams;
        this.show = show;
    }

    /** What to put in a field, empty when nothing is known. */
    List<String> values(Act act, StreamKind kind, @Nullable String id, Field field) {
        if (kind != StreamKind.DOSSIER || id == null) {
            return field.name().equals("members") ? jury() : List.of();
        }
        Optional<DossierView> dossier = dossiers.get(id, AsOf.NOW);
        String proposed = switch (field.name()) {
            case "payment" -> payment(act, id).map(Object::toString).orElse("");
            case "acceptedCents" ->
                current(act, id).map(p -> euros(p.requestedCents())).orElse("");
            case "requestedCents", "amountCents" ->
                act == PaymentAct.REQUEST
                        ? ""
                        : dossier.map(d -> euros(d.requestedCents())).orElse("");
            case "eligibleCostCents" ->
                dossier.map(d -> euros(d.eligibleCostCents())).orElse("");
            case "projectTitle" -> dossier.map(DossierView::projectTitle).orElse("");
            case "agreementNo" -> "CONV-" + id;
            default -> "";
        };
        if (field.name().equals("sectors")) {
            return dossier.map(DossierView::sectors).orElse(List.of());
        }
        return proposed.isEmpty() ? List.of() : List.of(proposed);
    }

    List<Suggestion> suggestions(StreamKind kind, @Nullable String id, Field field) {
        return switch (field.name()) {
            case "callId", "onlyInCall" ->
                calls.calls(AsOf.NOW).stream()
                        .map(call -> new Suggestion(call.callId(), call.title()))
                        .toList();
            case "sessionId" -> kind == StreamKind.DOSSIER && id != null ? sessions(id) : List.of();
            case "members" -> jury().stream().map(this::person).toList();
            case "present" ->
                kind == StreamKind.SESSION && id != null
                        ? convened(id).members().stream().map(this::person).toList()
                        : List.of();
            case "inDossiers", "dossierId" -> kind == StreamKind.SESSION && id != null ? agenda(id) : List.of();
            default -> List.of();
        };
    }

    /** Names that a field of numbers expects; empty when the person gives them. */
    List<Part> parts(StreamKind kind, @Nullable String id, Field field) {
        if (field.name().equals("marks") && kind == StreamKind.SESSION && id != null) {
            SessionConvened session = convened(id);
            return session.tieBreak().stream()
                    .map(criterion ->
                            new Part(criterion, null, session.criteria().get(criterion)))
                    .toList();
        }
        if (field.name().equals("parameters")) {
            return RuleParameter.defaults().entrySet().stream()
                    .map(each -> new Part(each.getKey(), Long.toString(each.getValue()), null))
                    .toList();
        }
        return List.of();
    }

    private List<Suggestion> sessions(String dossierId) {
        return dossiers.get(dossierId, AsOf.NOW).stream()
                .flatMap(dossier -> calls.sessions(dossier.callId(), AsOf.NOW).stream()
                        .filter(session -> session.wave() == dossier.wave()))
                .map(session -> new Suggestion(session.sessionId(), show.day(session.heldOn())))
                .toList();
    }

    private SessionConvened convened(String sessionId) {
        return (SessionConvened)
                streams.read(StreamKind.SESSION, sessionId).getFirst().getPayload();
    }

    private List<Suggestion> agenda(String sessionId) {
        Set<String> files = new LinkedHashSet<>();
        streams.read(StreamKind.SESSION, sessionId).forEach(message -> {
            if (message.getPayload() instanceof FilePlaced placed) {
                files.add(placed.dossierId());
            } else if (message.getPayload() instanceof FileRemoved removed) {
                files.remove(removed.dossierId());
            }
        });
        return files.stream().map(file -> new Suggestion(file, file)).toList();
    }

    private Optional<Integer> payment(Act act, String dossierId) {
        if (act == PaymentAct.REQUEST) {
            return Optional.of(payments.ofDossier(dossierId, AsOf.NOW).size() + 1);
        }
        return current(act, dossierId).map(PaymentView::payment);
    }

    /** The first payment that waits for the act. */
    private Optional<PaymentView> current(Act act, String dossierId) {
        if (!(act instanceof PaymentAct paymentAct)) {
            return Optional.empty();
        }
        List<PaymentState> waiting = waiting(paymentAct);
        return payments.ofDossier(dossierId, AsOf.NOW).stream()
                .filter(payment -> waiting.contains(payment.state()))
                .findFirst();
    }

    private static List<PaymentState> waiting(PaymentAct act) {
        return switch (act) {
            case RETURN_REQUEST, CERTIFY_SERVICE_DONE -> List.of(PaymentState.REQUESTED);
            case LIQUIDATE -> List.of(PaymentState.CERTIFIED, PaymentState.REQUESTED);
            case ORDER -> List.of(PaymentState.LIQUIDATED);
            case SUSPEND, EXECUTE -> List.of(PaymentState.ORDERED, PaymentState.REGULARISED);
            case REGULARISE -> List.of(PaymentState.SUSPENDED);
            default -> List.of();
        };
    }

    private Suggestion person(String id) {
        return new Suggestion(id, show.actor(id));
    }

    private static List<String> jury() {
        List<String> jury = new ArrayList<>();
        DemoAccounts.ALL.stream().filter(account -> account.has(Role.JURY)).forEach(account -> jury.add(account.id()));
        return jury;
    }

    private static String euros(long cents) {
        return cents / 100 + "," + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }
}
