package fr.jalon.app.payment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.platform.web.Page;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.projections.commitments.Commitment;
import fr.jalon.projections.commitments.CommitmentQueries;
import fr.jalon.projections.commitments.CommitmentQueries.Beneficiary;
import fr.jalon.projections.commitments.CommitmentQueries.YearOfOrigin;
import fr.jalon.projections.kernel.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is signed and left to pay, read: agreement by agreement, by year of origin, by beneficiary. Euro cents. */
@RestController
@RequestMapping("/api/commitments")
class CommitmentsApi {
    private final CommitmentQueries commitments;

    CommitmentsApi(CommitmentQueries commitments) {
        this.commitments = commitments;
    }

    /** What is left to pay is computed, never stored. */
    record OfAgreement(@JsonUnwrapped Commitment commitment, long remainingCents) {}

    /** Agreements signed in one year. */
    record OfYear(@JsonUnwrapped YearOfOrigin year, long remainingCents) {}

    /** Agreements with one beneficiary. */
    record OfBeneficiary(@JsonUnwrapped Beneficiary beneficiary, long remainingCents) {}

    @GetMapping
    Page<OfAgreement> all(
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable Integer year,
            AsOf asOf,
            Paging paging) {
        return Page.of(
                commitments.ledger(call, year, asOf, paging.cursor(), paging.limit()),
                each -> new OfAgreement(each, each.remainingCents()));
    }

    @GetMapping("/by-year")
    Page<OfYear> byYear(@RequestParam(required = false) @Nullable String call, AsOf asOf) {
        return Page.whole(commitments.byOriginYear(call, asOf).stream()
                .map(each -> new OfYear(each, each.remainingCents()))
                .toList());
    }

    @GetMapping("/by-beneficiary")
    Page<OfBeneficiary> byBeneficiary(@RequestParam(required = false) @Nullable String call, AsOf asOf, Paging paging) {
        return Page.of(
                commitments.byBeneficiary(call, asOf, paging.cursor(), paging.limit()),
                each -> new OfBeneficiary(each, each.remainingCents()));
    }
}
