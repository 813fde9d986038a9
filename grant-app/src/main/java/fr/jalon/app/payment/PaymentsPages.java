package fr.jalon.app.payment;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentState;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline of payments and the ledger of commitments. */
@Pages
class PaymentsPages {
    /** The national target, and the limit of public procurement. Fr: délai global de paiement. */
    private static final int TARGET_DAYS = 20;

    private static final int ALERT_DAYS = 30;
    private static final int BENEFICIARIES = 200;

    private final PaymentQueries payments;
    private final CommitmentQueries commitments;
    private final CallChoice choice;

    PaymentsPages(PaymentQueries payments, CommitmentQueries commitments, CallChoice choice) {
        this.payments = payments;
        this.commitments = commitments;
        this.choice = choice;
    }

    @GetMapping("/payments")
    String payments(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable PaymentState state,
            AsOf asOf,
            Paging paging,
            Model model) {
        String wanted = wanted(call, model, asOf);
        PaymentFilter filter = new PaymentFilter(wanted, null, state, state == null);
        model.addAttribute("state", state);
        model.addAttribute("states", PaymentState.values());
        model.addAttribute("totals", payments.totals(wanted, asOf));
        model.addAttribute("times", payments.paymentTimes(wanted, TARGET_DAYS, ALERT_DAYS, asOf));
        model.addAttribute("page", payments.find(filter, asOf, paging.cursor(), paging.limit()));
        return "payments";
    }

    @GetMapping("/commitments")
    String commitments(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Integer year,
            AsOf asOf,
            Paging paging,
            Model model) {
        String wanted = wanted(call, model, asOf);
        model.addAttribute(
                "beneficiaries",
                commitments.byBeneficiary(wanted, asOf, null, BENEFICIARIES).items());
        model.addAttribute("years", commitments.byOriginYear(wanted, asOf));
        model.addAttribute("page", commitments.ledger(wanted, year, asOf, paging.cursor(), paging.limit()));
        return "commitments";
    }

    private @Nullable String wanted(@Nullable String call, Model model, AsOf asOf) {
        String wanted = call == null || call.isBlank() ? null : call;
        choice.in(model, wanted, asOf);
        model.addAttribute("section", "payments");
        model.addAttribute("fictional", true);
        model.addAttribute("wanted", wanted);
        return wanted;
    }
}
