package fr.jalon.app.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentQueries.PaymentTime;
import fr.jalon.projections.payments.PaymentQueries.StateTotal;
import fr.jalon.projections.payments.PaymentState;
import fr.jalon.projections.payments.PaymentView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pipeline of payments, read: one by one, and how many wait where and for how long. */
@RestController
class PaymentsApi {
    private final PaymentQueries payments;
    private final ReadingDay day;

    PaymentsApi(PaymentQueries payments, ReadingDay day) {
        this.payments = payments;
        this.day = day;
    }

    /** @param times against {@link PaymentsPages#TARGET_DAYS} and {@link PaymentsPages#ALERT_DAYS} */
    record Summary(List<StateTotal> states, List<Time> times) {}

    /** Mean in tenths of a day, shares in basis points. Fr: délai global de paiement (DGP). */
    record Time(@JsonUnwrapped PaymentTime time, long meanTenthsOfDays, long withinTargetBp, long withinAlertBp) {
        static Time of(PaymentTime time) {
            return new Time(time, time.meanTenthsOfDays(), time.withinTargetBp(), time.withinAlertBp());
        }
    }

    /** @param unstarted months since which advances were paid to beneficiaries who have not shown that the works started; only those */
    @GetMapping("/api/payments")
    Page<PaymentView> payments(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable PaymentState state,
            @RequestParam(defaultValue = "false") boolean pending,
            @RequestParam(name = "unstarted-months", required = false) @Nullable Integer unstarted,
            AsOf asOf,
            Paging paging) {
        if (unstarted != null && (unstarted < 0 || unstarted > PaymentsPages.MOST_MONTHS)) {
            throw BadParameter.outOfRange("unstarted-months", 0, PaymentsPages.MOST_MONTHS);
        }
        PaymentFilter filter = new PaymentFilter(
                call,
                dossier,
                state,
                pending,
                unstarted == null ? null : day.of(asOf).minusMonths(unstarted));
        return Page.of(payments.find(filter, asOf, paging.cursor(), paging.limit()), payment -> payment);
    }

    @GetMapping("/api/payments/summary")
    Summary summary(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        return new Summary(
                payments.totals(call, asOf),
                payments.paymentTimes(call, PaymentsPages.TARGET_DAYS, PaymentsPages.ALERT_DAYS, asOf).stream()
                        .map(Time::of)
                        .toList());
    }
}
