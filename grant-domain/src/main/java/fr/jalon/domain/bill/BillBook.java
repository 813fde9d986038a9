package fr.jalon.domain.bill;

import fr.jalon.domain.bill.event.BillEvent;
import fr.jalon.domain.bill.event.BillEvent.BillPromulgated;
import fr.jalon.domain.bill.event.BillEvent.BillTabled;
import fr.jalon.domain.kernel.Appropriations;
import fr.jalon.domain.kernel.CreditOrigin;
import fr.jalon.domain.kernel.FinanceActKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a budget looks up what a finance act votes. Read from the bill's own events. Fr: recueil des lois de finances. */
@FunctionalInterface
public interface BillBook {
    /** What {@code billId} is; {@link Entry#UNKNOWN} when there is no such bill. */
    Entry of(String billId);

    /**
     * @param promulgated whether it opens anything: a proposal, even adopted, does not
     * @param voted by programme, amendments that were adopted included; nothing until it is an act
     */
    record Entry(FinanceActKind kind, int year, boolean promulgated, Map<String, Appropriations> voted) {
        public static final Entry UNKNOWN = new Entry(FinanceActKind.INITIAL, 0, false, Map.of());

        public Entry {
            voted = Map.copyOf(voted);
        }

        /** What its own events make of a bill. */
        public static Entry of(List<BillEvent> recorded) {
            if (recorded.isEmpty() || !(recorded.getFirst() instanceof BillTabled tabled)) {
                return UNKNOWN;
            }
            ScheduleB schedule = new ScheduleB();
            recorded.forEach(schedule::evolve);
            return recorded.stream()
                    .filter(BillPromulgated.class::isInstance)
                    .map(BillPromulgated.class::cast)
                    .findFirst()
                    .map(act -> new Entry(tabled.kind(), tabled.year(), true, schedule.votedOn(act.promulgatedOn())))
                    .orElseGet(() -> new Entry(tabled.kind(), tabled.year(), false, Map.of()));
        }

        /** Whether it is an act that opens credits of {@code origin} in {@code budgetYear}. */
        public boolean opens(CreditOrigin origin, int budgetYear) {
            boolean ofThisKind = switch (origin) {
                case INITIAL_ACT -> kind == FinanceActKind.INITIAL;
                case AMENDING_ACT -> kind == FinanceActKind.AMENDING;
                case YEAR_END_ACT -> kind == FinanceActKind.YEAR_END;
                case SPECIAL_ACT -> kind == FinanceActKind.SPECIAL;
                case CONTRIBUTION, RESTORATION, OPERATOR_VOTE -> false;
            };
            return promulgated && ofThisKind && year == budgetYear;
        }

        /** What it votes for a programme; nothing when it does not inscribe it. */
        public Optional<Appropriations> votedFor(String programme) {
            return Optional.ofNullable(voted.get(programme));
        }
    }
}
