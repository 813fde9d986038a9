package fr.jalon.app.bill;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.act.Streams;
import fr.jalon.app.platform.web.BadParameter;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Page;
import fr.jalon.projections.bills.AmendmentView;
import fr.jalon.projections.bills.BillQueries;
import fr.jalon.projections.bills.BillView;
import fr.jalon.projections.kernel.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finance bills and the amendments to their credits, read. Acts on a bill: {@code ActsApi}. */
@RestController
class BillsApi {
    /** Mean grant published for the scheme. */
    private static final String USUAL_GRANT_CENTS = BillPages.USUAL_GRANT + "00";

    private final BillQueries bills;
    private final Streams streams;

    BillsApi(BillQueries bills, Streams streams) {
        this.bills = bills;
        this.streams = streams;
    }

    /** A bill and its programmes. */
    record One(@JsonUnwrapped BillView bill, List<BillView.Programme> lines) {}

    /**
     * An amendment with its totals; a balance is zero in each kind of credits.
     *
     * @param places that it would pay for if it were voted and opened whole, at the mean grant asked for
     */
    record Item(
            @JsonUnwrapped AmendmentView amendment,
            AmendmentView.Line total,
            long aeBalanceCents,
            long cpBalanceCents,
            long places) {
        static Item of(AmendmentView amendment, long grantCents) {
            AmendmentView.Line total = amendment.total();
            return new Item(
                    amendment, total, total.aeBalanceCents(), total.cpBalanceCents(), amendment.places(grantCents));
        }
    }

    @GetMapping("/api/bills")
    Page<BillView> all(@RequestParam(required = false) @Nullable Integer year, AsOf asOf) {
        return Page.whole(bills.bills(asOf).stream()
                .filter(bill -> year == null || bill.year() == year)
                .toList());
    }

    @GetMapping("/api/bills/{id}")
    ResponseEntity<One> get(@PathVariable String id, AsOf asOf) {
        long version = streams.read(StreamKind.BILL, id).size();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new One(known(id, asOf), bills.programmes(id, asOf)));
    }

    @GetMapping("/api/bills/{id}/amendments")
    Page<Item> amendments(
            @PathVariable String id,
            @RequestParam(name = "grant-cents", defaultValue = USUAL_GRANT_CENTS) long grantCents,
            AsOf asOf) {
        known(id, asOf);
        return items(id, grantCents, asOf);
    }

    /** Amendments of every bill. */
    @GetMapping("/api/amendments")
    Page<Item> amendments(
            @RequestParam(name = "grant-cents", defaultValue = USUAL_GRANT_CENTS) long grantCents, AsOf asOf) {
        return items(null, grantCents, asOf);
    }

    private Page<Item> items(@Nullable String bill, long grantCents, AsOf asOf) {
        if (grantCents < 1) {
            throw BadParameter.outOfRange("grant-cents", 1, Long.MAX_VALUE);
        }
        return Page.whole(bills.amendments(bill, asOf).stream()
                .map(amendment -> Item.of(amendment, grantCents))
                .toList());
    }

    private BillView known(String id, AsOf asOf) {
        return bills.bill(id, asOf).orElseThrow(() -> new NotFound("bill", id));
    }
}
