package fr.jalon.app.platform.axon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How facts of older revisions are read: each is brought up by one revision at a time, and the log itself never changes.
 *
 * <p>A field that an older revision did not know gets the value that says just that: no parent, no delegation, no end.
 */
final class Upcasters {
    /** What was reserved before reservations had an end. */
    private static final String NO_END = "9999-12-31";

    static final List<EventUpcaster> ALL = List.of(
            adding("budget.opened", 1, Map.of("kind", "OPERATOR", "parentBudgetId", "", "ministry", "")),
            adding("budget.credits-opened", 1, Map.of("origin", "OPERATOR_VOTE", "billId", "")),
            adding("budget.credits-cancelled", 1, Map.of("billId", "")),
            adding("budget.credits-carried-forward", 1, Map.of("limitLifted", false)),
            adding("budget.credits-carried-forward", 2, Map.of("liftedByBillId", "")),
            adding("budget.credits-allotted", 1, Map.of("netAeCents", 0L, "netCpCents", 0L)),
            adding("budget.funds-reserved", 1, Map.of("expiresOn", NO_END)),
            adding("subsidy.amount-proposed", 1, Map.of("reservedUntilOn", NO_END)),
            new FromRevision("subsidy.awarded", 1, Upcasters::aidBasisInWords),
            adding("subsidy.agreement-drafted", 1, Map.of("paymentTerms", "", "repaymentTerms", "")),
            adding("subsidy.agreement-signed", 1, Map.of("delegationId", "")),
            adding("payment.suspended", 1, Map.of("ground", "OTHER")),
            adding("payment.executed", 1, Map.of("runId", "")),
            new FromRevision("paymentrun.approved", 1, Upcasters::paymentsUntold));

    private Upcasters() {}

    static EventUpcasterChain chain() {
        return new EventUpcasterChain(ALL);
    }

    private static EventUpcaster adding(String name, int revision, Map<String, Object> defaults) {
        return new FromRevision(name, revision, fact -> {
            defaults.forEach((field, value) -> {
                switch (value) {
                    case Boolean flag -> fact.put(field, flag.booleanValue());
                    case Long cents -> fact.put(field, cents.longValue());
                    default -> fact.put(field, value.toString());
                }
            });
            return fact;
        });
    }

    /** The basis was told in words: they stay, as the reference of a basis that is none of the list. */
    private static ObjectNode aidBasisInWords(ObjectNode fact) {
        String words = fact.get("aidBasis").asString();
        return fact.put("aidBasis", "OTHER").put("schemeReference", words).put("undertakingId", "");
    }

    /** The dossiers of a run were not told of its approval; that none is named says just that. */
    private static ObjectNode paymentsUntold(ObjectNode fact) {
        fact.putArray("dossierIds");
        fact.putArray("payments");
        return fact;
    }

    /** One step, from one revision of one fact to the next. */
    private static final class FromRevision extends SingleEventUpcaster {
        private final SimpleSerializedType from;
        private final SimpleSerializedType to;
        private final UnaryOperator<ObjectNode> change;

        FromRevision(String name, int revision, UnaryOperator<ObjectNode> change) {
            this.from = new SimpleSerializedType(name, Integer.toString(revision));
            this.to = new SimpleSerializedType(name, Integer.toString(revision + 1));
            this.change = change;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation fact) {
            return Objects.equals(fact.getType(), from);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation fact) {
            return fact.upcastPayload(
                    to,
                    ObjectNode.class,
                    stored -> change.apply(JsonNodeFactory.instance.objectNode().setAll(stored)));
        }
    }
}
