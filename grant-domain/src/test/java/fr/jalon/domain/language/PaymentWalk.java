package fr.jalon.domain.language;

import static fr.jalon.domain.language.Life.*;
import static fr.jalon.domain.language.People.*;

import fr.jalon.domain.ActCatalogue;
import fr.jalon.domain.budget.event.BudgetEvent;
import fr.jalon.domain.budget.event.BudgetEvent.*;
import fr.jalon.domain.dossier.command.DossierWideCommand.WithdrawDossier;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.BankOutcome;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.Duty;
import fr.jalon.domain.kernel.Instalment;
import fr.jalon.domain.kernel.NodeKind;
import fr.jalon.domain.kernel.RuleViolated;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.payment.PaymentStep;
import fr.jalon.domain.payment.event.PaymentEvent.CommitmentLowered;
import fr.jalon.domain.payment.event.PaymentEvent.FinalAmountFixed;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentExecuted;
import fr.jalon.domain.payment.event.PaymentEvent.PaymentReturnedByBank;
import fr.jalon.domain.paymentrun.EndToEnd;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.*;
import fr.jalon.domain.paymentrun.event.PaymentRunEvent.RunPrepared;
import fr.jalon.domain.subsidy.event.SubsidyEvent.AgreementSigned;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;

/** A few steps of the payments of one grant, alone or in one run, drawn at random but never at odds with where they stand. */
public final class PaymentWalk {
    public static final List<String> BUDGETS =
            List.of(BUDGET_2022, Rules.NODE + "-2023", Rules.NODE + "-2024", Rules.NODE + "-2025");
    private static final int MOST_STEPS = 10;
    /** How often the bank may send something back once the grant has ended. */
    private static final int RETURNS = 1;

    private static final RunPrepared RUN_PREPARED = new RunPrepared(RUN, LocalDate.parse("2023-12-31"), "accountant");
    private static final List<Life> STARTS = starts();
    private static final List<Map<String, List<GenericEventMessage<?>>>> CREDITS =
            STARTS.stream().map(PaymentWalk::budgets).toList();

    /** What may be tried with a payment at each step; what comes twice is tried twice as often. */
    private static final Map<PaymentStep, List<PaymentAct>> TRIED = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    PaymentStep.REQUESTED,
                    List.of(
                            PaymentAct.REVIEW_EXPENDITURE,
                            PaymentAct.CERTIFY_SERVICE_DONE,
                            PaymentAct.LIQUIDATE,
                            PaymentAct.RETURN_REQUEST)),
            Map.entry(PaymentStep.RETURNED, List.of(PaymentAct.REQUEST)),
            Map.entry(PaymentStep.CERTIFIED, List.of(PaymentAct.LIQUIDATE)),
            Map.entry(PaymentStep.LIQUIDATED, List.of(PaymentAct.ORDER)),
            Map.entry(
                    PaymentStep.ORDERED,
                    List.of(PaymentAct.CONTROL, PaymentAct.CONTROL, PaymentAct.SUSPEND, PaymentAct.ENTER_BANK_DETAILS)),
            Map.entry(
                    PaymentStep.CONTROLLED,
                    List.of(
                            PaymentAct.EXECUTE,
                            PaymentAct.PLACE_IN_RUN,
                            PaymentAct.PLACE_IN_RUN,
                            PaymentAct.SUSPEND,
                            PaymentAct.ENTER_BANK_DETAILS)),
            Map.entry(PaymentStep.SUSPENDED, List.of(PaymentAct.REGULARISE, PaymentAct.REQUISITION)),
            Map.entry(PaymentStep.REGULARISED, List.of(PaymentAct.CONTROL, PaymentAct.SUSPEND)),
            Map.entry(PaymentStep.REQUISITIONED, List.of(PaymentAct.EXECUTE, PaymentAct.PLACE_IN_RUN)),
            Map.entry(PaymentStep.IN_RUN, List.of(PaymentAct.TAKE_OUT_OF_RUN, PaymentAct.EXECUTE)),
            Map.entry(
                    PaymentStep.EXECUTED,
                    List.of(
                            PaymentAct.RECORD_BANK_RETURN,
                            PaymentAct.REQUEST,
                            PaymentAct.DECLARE_COMPLETION,
                            PaymentAct.FIX_FINAL_AMOUNT,
                            PaymentAct.EXECUTE)),
            Map.entry(
                    PaymentStep.BANK_RETURNED,
                    List.of(PaymentAct.VERIFY_BANK_DETAILS, PaymentAct.REISSUE, PaymentAct.REISSUE))));

    private final Random random;
    private final LeanWorld world;
    private final Function<Act, String> cast;
    private final PaymentWishes wishes;
    private BiConsumer<Act, RuleViolated> told = (act, refusal) -> {};
    private LocalDate today = LocalDate.parse("2022-10-03");
    private int steps;
    private int afterTheEnd;

    /** One person for each duty, so that no walk ends at the separation of duties. Forgets what {@code world} held. */
    public PaymentWalk(Random random, LeanWorld world) {
        this(random, world, PaymentWalk::personOf);
    }

    /** Who controls a payment does not pay it, and who prepares a run does not approve it. */
    private static String personOf(Act act) {
        if (act == PaymentAct.CONTROL) {
            return "another accountant";
        }
        return act.duty().map(Duty::name).orElse(act == PaymentRunAct.APPROVE ? "approver" : "someone");
    }

    /** @param cast the person who does an act */
    public PaymentWalk(Random random, LeanWorld world, Function<Act, String> cast) {
        this.random = random;
        this.cast = cast;
        this.world = world;
        this.wishes = new PaymentWishes(random, true);
        int start = random.nextInt(STARTS.size());
        world.holding(DOSSIER, STARTS.get(start).facts());
        CREDITS.get(start).forEach(world::with);
        world.with(RUN, List.of(new GenericEventMessage<>(RUN_PREPARED)));
    }

    /** @param listener is told of each act refused, and by which rule */
    public void onRefusal(BiConsumer<Act, RuleViolated> listener) {
        told = listener;
    }

    public boolean goesOn() {
        return afterTheEnd <= RETURNS;
    }

    /** Something that may well be refused; then the grant is given up, and what the bank still sends back comes after that. */
    public void step() {
        today = today.plusDays(random.nextInt(12) == 0 ? 100 : random.nextInt(4));
        Sketch sketch = Sketch.of(world.facts(DOSSIER));
        if (++steps > MOST_STEPS) {
            if (afterTheEnd++ == 0) {
                world.send(new WithdrawDossier(DOSSIER, "no money"), TELLER.on(today));
            } else {
                attempt(wishes.wish(PaymentAct.RECORD_BANK_RETURN, sketch, today, RUN));
                inRun(sketch).forEach(line -> attempt(answer(line, BankOutcome.RETURNED, sketch)));
            }
        } else if (sketch.requests.values().stream().anyMatch(PaymentWalk::isInRun) && random.nextInt(3) > 0) {
            moveRun(sketch);
        } else {
            attempt(wishes.wish(choose(sketch), sketch, today, RUN));
        }
    }

    private PaymentAct choose(Sketch sketch) {
        List<Sketch.Request> all = List.copyOf(sketch.requests.values());
        if (all.isEmpty()) {
            return PaymentAct.REQUEST;
        }
        List<PaymentAct> tried =
                TRIED.getOrDefault(all.get(random.nextInt(all.size())).step(), List.of(PaymentAct.REQUEST));
        return tried.get(random.nextInt(tried.size()));
    }

    /** The run is approved as it stands, then issued, then answered, whoever asks; or cancelled. */
    private void moveRun(Sketch sketch) {
        List<Integer> lines = inRun(sketch);
        long total = lines.stream()
                .mapToLong(line -> sketch.requests.get(line).cents())
                .sum();
        int line = lines.get(random.nextInt(lines.size()));
        BankOutcome outcome = BankOutcome.values()[random.nextInt(BankOutcome.values().length)];
        attempt(new ApproveRun(RUN, lines.size(), total));
        attempt(new IssueRun(RUN, DOCUMENT));
        attempt(
                switch (random.nextInt(8)) {
                    case 0 -> new CancelRun(RUN, "another day");
                    case 1 -> new RecordLineReturn(RUN, transfer(line), outcome == BankOutcome.REJECTED, "AC04", today);
                    default -> answer(line, outcome, sketch);
                });
    }

    private RecordBankResult answer(int line, BankOutcome outcome, Sketch sketch) {
        long cents = sketch.requests.get(line).cents();
        return new RecordBankResult(RUN, transfer(line), outcome, cents, today, "AC04");
    }

    private String transfer(int line) {
        return EndToEnd.of(DOSSIER, line, 1 + random.nextInt(2));
    }

    private static List<Integer> inRun(Sketch sketch) {
        return sketch.requests.entrySet().stream()
                .filter(request -> isInRun(request.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void attempt(Record command) {
        Act act = ActCatalogue.of(command.getClass());
        world.refusal(
                        command,
                        Acting.by(cast.apply(act), Samples.sender(act).role()).on(today))
                .ifPresent(refusal -> told.accept(act, refusal));
    }

    private static boolean isInRun(Sketch.Request request) {
        return !request.run().isEmpty()
                && (request.step() == PaymentStep.IN_RUN || request.step() == PaymentStep.EXECUTED);
    }

    /** From a grant just started to one that was paid, sent back, or is done. */
    private static List<Life> starts() {
        Life interim = untilPayable()
                .requested(1, Instalment.INTERIM, 150_000_00L)
                .reviewed(1, 298_000_00L)
                .certified(1, 148_000_00L)
                .liquidated(1, 148_000_00L);
        Life ordered = untilPayable()
                .requested(1, Instalment.ADVANCE, 75_000_00L)
                .liquidated(1, 75_000_00L)
                .ordered(1, 75_000_00L);
        Life controlled = interim.ordered(1, 148_000_00L).controlled(1);
        Life paid = controlled.paid(1, Instalment.INTERIM, 148_000_00L);
        return List.of(
                untilPayable(),
                interim,
                ordered,
                ordered.suspended(1),
                controlled,
                controlled.requested(2, Instalment.ADVANCE, 50_000_00L).liquidated(2, 50_000_00L),
                paid.bankReturned(1, Instalment.INTERIM, 148_000_00L),
                paid.completed(),
                paid.completed().aidDeclared("region", 320_000_00L, 570_000_00L, 70_000_00L),
                bounced());
    }

    /** Two were paid, less is due in the end, and the bank has sent both back: as much as is due may leave again. */
    private static Life bounced() {
        return untilPayable()
                .requested(1, Instalment.ADVANCE, 75_000_00L)
                .liquidated(1, 75_000_00L)
                .ordered(1, 75_000_00L)
                .paid(1, Instalment.ADVANCE, 75_000_00L)
                .requested(2, Instalment.INTERIM, 125_000_00L)
                .reviewed(2, 400_000_00L)
                .certified(2, 125_000_00L)
                .liquidated(2, 125_000_00L)
                .ordered(2, 125_000_00L)
                .paid(2, Instalment.INTERIM, 125_000_00L)
                .completed()
                .finalAmountFixed(350_000_00L, 175_000_00L, 200_000_00L, 50_000_00L)
                .bankReturned(2, Instalment.INTERIM, 125_000_00L)
                .lowered(2, 25_000_00L)
                .bankReturned(1, Instalment.ADVANCE, 75_000_00L)
                .accountVerified();
    }

    /** Credits for two grants, and what {@code life} has used of them. */
    private static Map<String, List<GenericEventMessage<?>>> budgets(Life life) {
        Map<String, List<GenericEventMessage<?>>> budgets = new LinkedHashMap<>();
        BUDGETS.forEach(budget -> budgets.put(
                budget,
                Stream.of(
                                opened(budget).stream(),
                                life.facts().stream().flatMap(fact -> used(budget, fact.getPayload())))
                        .<BudgetEvent>flatMap(facts -> facts)
                        .<GenericEventMessage<?>>map(GenericEventMessage::new)
                        .toList()));
        return budgets;
    }

    private static List<BudgetEvent> opened(String budget) {
        return List.of(
                new BudgetOpened(budget, Rules.NODE, year(budget), NodeKind.OPERATOR, "", ""),
                new CreditsOpened(
                        budget,
                        Rules.NODE,
                        year(budget),
                        REQUESTED * 2,
                        REQUESTED,
                        CreditOrigin.OPERATOR_VOTE,
                        "",
                        "law",
                        "JO"));
    }

    private static Stream<BudgetEvent> used(String budget, Object fact) {
        return switch (fact) {
            case AgreementSigned e
            when e.budgetId().equals(budget) ->
                Stream.of(new FundsCommitted(
                        budget, Rules.NODE, year(budget), DOSSIER, AGREEMENT, e.aeCents(), REQUESTED * 2));
            case PaymentExecuted e
            when e.budgetId().equals(budget) ->
                Stream.of(new PaymentCreditsConsumed(
                        budget, Rules.NODE, year(budget), DOSSIER, e.payment(), e.cpCents()));
            case PaymentReturnedByBank e
            when e.budgetId().equals(budget) ->
                Stream.of(new PaymentCreditsRestored(
                        budget, Rules.NODE, year(budget), DOSSIER, e.payment(), e.cpCents(), e.paidYear(), true));
            case FinalAmountFixed e
            when e.budgetId().equals(budget) -> Stream.of(withdrawn(budget, e.releasedCents(), e.commitmentYear()));
            case CommitmentLowered e
            when e.budgetId().equals(budget) ->
                Stream.of(withdrawn(budget, e.commitmentWithdrawnCents(), e.commitmentYear()));
            default -> Stream.of();
        };
    }

    private static CommitmentWithdrawn withdrawn(String budget, long cents, int year) {
        return new CommitmentWithdrawn(budget, Rules.NODE, year(budget), DOSSIER, cents, year, true);
    }

    private static int year(String budget) {
        return Integer.parseInt(budget.substring(budget.lastIndexOf('-') + 1));
    }
}
