package fr.jalon.app.payment;

import fr.jalon.app.call.CallChoice;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.ReadingDay;
import fr.jalon.app.platform.web.Show;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.payments.PaymentQueries;
import fr.jalon.projections.payments.PaymentQueries.PaymentFilter;
import fr.jalon.projections.payments.PaymentState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The pipeline of payments and the ledger of commitments. */
@Pages
class PaymentsPages {
    /** The national target, and the limit of public procurement. Fr: délai global de paiement. */
    static final int TARGET_DAYS = 20;

    static final int ALERT_DAYS = 30;
    /** Months after an advance without proof of start that call for a question. */
    private static final int USUAL_MONTHS = 12;

    static final int MOST_MONTHS = 120;

    private final PaymentQueries payments;
    private final CommitmentQueries commitments;
    private final CallChoice choice;
    private final ReadingDay day;
    private final Show show;

    PaymentsPages(
            PaymentQueries payments, CommitmentQueries commitments, CallChoice choice, ReadingDay day, Show show) {
        this.payments = payments;
        this.commitments = commitments;
        this.choice = choice;
        this.day = day;
        this.show = show;
    }

    @GetMapping("/payments")
    String payments(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable PaymentState state,
            @RequestParam(required = false) @Nullable Integer unstarted,
            AsOf asOf,
            Paging paging,
            Model model) {
        String wanted = wanted(call, model, asOf);
        PaymentFilter filter = unstarted == null
                ? new PaymentFilter(wanted, null, state, state == null, null)
                : new PaymentFilter(wanted, null, state, false, monthsBefore(unstarted, asOf));
        model.addAttribute("unstarted", unstarted);
        model.addAttribute("months", USUAL_MONTHS);
        model.addAttribute(
                "unstartedAdvances",
                payments.count(PaymentFilter.unstarted(monthsBefore(USUAL_MONTHS, asOf), wanted), asOf));
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
        model.addAttribute("years", commitments.byOriginYear(wanted, asOf));
        model.addAttribute("page", commitments.ledger(wanted, year, asOf, paging.cursor(), paging.limit()));
        return "commitments";
    }

    @GetMapping("/commitments/by-beneficiary")
    String beneficiaries(
            @RequestParam(required = false) @Nullable String call,
            AsOf asOf,
            Paging paging,
            @ModelAttribute("link") Link link,
            Model model) {
        String wanted = wanted(call, model, asOf);
        model.addAttribute("page", commitments.byBeneficiary(wanted, asOf, paging.cursor(), paging.limit()));
        model.addAttribute(
                "crumbs",
                List.of(
                        Crumb.to(show.text("menu.home"), link.to("/")),
                        Crumb.to(
                                show.text("tab.commitments"),
                                link.to("/commitments").and("call", wanted)),
                        Crumb.here(show.text("commitments.by-beneficiary"))));
        return "beneficiaries";
    }

    private LocalDate monthsBefore(int months, AsOf asOf) {
        return day.of(asOf).minusMonths(Math.clamp(months, 0, MOST_MONTHS));
    }

    private @Nullable String wanted(@Nullable String call, Model model, AsOf asOf) {
        String wanted = call == null || call.isBlank() ? null : call;
        choice.in(model, wanted, asOf);
        model.addAttribute("section", "payments");
        model.addAttribute("wanted", wanted);
        return wanted;
    }
}
