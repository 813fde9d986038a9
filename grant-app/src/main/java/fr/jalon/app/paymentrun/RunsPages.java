package fr.jalon.app.paymentrun;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.act.StreamKind;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Crumb;
import fr.jalon.app.platform.web.Link;
import fr.jalon.app.platform.web.NotFound;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Paging;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.kernel.Role;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.projections.kernel.AsOf;
import fr.jalon.projections.paymentruns.BankFileQueries;
import fr.jalon.projections.paymentruns.PaymentRunQueries;
import fr.jalon.projections.paymentruns.RunState;
import fr.jalon.projections.paymentruns.RunView;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payment runs with their lines, what the bank said of each, and the files of the bank. */
@Pages
class RunsPages {
    private static final int MOST_QUARANTINED = 200;

    private final PaymentRunQueries runs;
    private final BankFileQueries files;
    private final RunFilling filling;
    private final ActDesk desk;
    private final CurrentActor current;
    private final Show show;

    RunsPages(
            PaymentRunQueries runs,
            BankFileQueries files,
            RunFilling filling,
            ActDesk desk,
            CurrentActor current,
            Show show) {
        this.runs = runs;
        this.files = files;
        this.filling = filling;
        this.desk = desk;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/payment-runs")
    String runs(AsOf asOf, Paging paging, Model model) {
        model.addAttribute("section", "payments");
        model.addAttribute(
                "mayPrepare", current.get().roleFor(PaymentRunAct.PREPARE).isPresent());
        model.addAttribute("page", runs.runs(asOf, paging.cursor(), paging.limit()));
        return "payment-runs";
    }

    @GetMapping("/payment-runs/{id}")
    String run(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        RunView run = runs.run(id, asOf).orElseThrow(() -> new NotFound("payment-runs", id));
        model.addAttribute("section", "payments");
        model.addAttribute("run", run);
        model.addAttribute("lines", runs.lines(id, asOf));
        model.addAttribute("crumbs", crumbs("payment-runs", id, link));
        boolean reads = current.get().has(Role.ACCOUNTANT) || current.get().has(Role.AUDITOR);
        model.addAttribute("file", reads && run.fileSha256() != null);
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", desk.next(StreamKind.RUN, id, current.get()));
            boolean open = run.state() == RunState.PREPARED
                    && current.get().roleFor(PaymentAct.PLACE_IN_RUN).isPresent();
            model.addAttribute("payable", open ? filling.payable() : List.of());
            model.addAttribute("morePayable", open && filling.isMoreThanARunHolds());
        }
        return "payment-run";
    }

    /** Places every payment that waits for it, one act each; those refused are told, the others stand. */
    @PostMapping("/payment-runs/{id}/fill")
    String fill(@PathVariable String id, RedirectAttributes after) {
        after.addFlashAttribute("filled", filling.fill(id, current.get()));
        return "redirect:/payment-runs/" + id;
    }

    @GetMapping("/bank-files")
    String files(AsOf asOf, Paging paging, Model model) {
        model.addAttribute("section", "payments");
        model.addAttribute(
                "mayReceive", current.get().roleFor(BankFileAct.RECEIVE).isPresent());
        List<BankFileQueries.BankLine> quarantined = files.quarantined(asOf, MOST_QUARANTINED + 1);
        model.addAttribute("quarantined", quarantined.subList(0, Math.min(quarantined.size(), MOST_QUARANTINED)));
        model.addAttribute("moreQuarantined", quarantined.size() > MOST_QUARANTINED);
        model.addAttribute("page", files.files(asOf, paging.numbered().cursor(), paging.limit()));
        return "bank-files";
    }

    @GetMapping("/bank-files/{id:bank-.+}")
    String file(@PathVariable String id, AsOf asOf, @ModelAttribute("link") Link link, Model model) {
        var acts = desk.next(StreamKind.BANK_FILE, id, current.get());
        model.addAttribute("section", "payments");
        model.addAttribute("id", id);
        model.addAttribute("lines", files.lines(id, asOf));
        model.addAttribute("crumbs", crumbs("bank-files", id.substring(0, Math.min(id.length(), 17)) + "…", link));
        if (asOf.equals(AsOf.NOW)) {
            model.addAttribute("acts", acts);
        }
        return "bank-file";
    }

    private List<Crumb> crumbs(String part, String here, Link link) {
        return List.of(
                Crumb.to(show.text("menu.home"), link.to("/")),
                Crumb.to(show.text("tab." + part), link.to("/" + part)),
                Crumb.here(here));
    }
}
