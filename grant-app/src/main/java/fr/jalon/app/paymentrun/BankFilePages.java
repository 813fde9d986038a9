package fr.jalon.app.paymentrun;

import fr.jalon.app.act.ActDesk;
import fr.jalon.app.document.FileRefused;
import fr.jalon.app.paymentrun.BankImport.Received;
import fr.jalon.app.platform.axon.Busy;
import fr.jalon.app.platform.axon.Forbidden;
import fr.jalon.app.platform.axon.OutcomeUnknown;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.web.Pages;
import fr.jalon.app.platform.web.Show;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.kernel.RuleViolated;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of the bank, sent with a browser, and what became of it. */
@Pages
class BankFilePages {
    private final BankImport bank;
    private final CurrentActor current;
    private final Show show;

    BankFilePages(BankImport bank, CurrentActor current, Show show) {
        this.bank = bank;
        this.current = current;
        this.show = show;
    }

    @GetMapping("/bank-files/import")
    String form(
            @RequestParam(required = false) @Nullable String received,
            @RequestParam(defaultValue = "false") boolean repeated,
            Model model) {
        if (!ActDesk.mayEver(current.get(), BankFileAct.RECEIVE)) {
            throw new Forbidden(BankFileAct.RECEIVE.code(), BankFileAct.RECEIVE.roles());
        }
        model.addAttribute("section", "payments");
        model.addAttribute("received", received == null ? null : bank.received(received, repeated));
        return "bank-import";
    }

    @PostMapping("/bank-files/import")
    String receive(@RequestParam MultipartFile file, Model model, HttpServletResponse response) throws IOException {
        try {
            Received received = bank.receive(file.getBytes(), current.get());
            return "redirect:/bank-files/import?received=" + received.id()
                    + (received.repeated() ? "&repeated=true" : "");
        } catch (FileRefused refused) {
            return refused(show.rule(refused.code(), refused.values()), refused.status(), model, response);
        } catch (RuleViolated rule) {
            return refused(show.rule(rule.code(), rule.values()), HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        } catch (Busy | OutcomeUnknown later) {
            String why = show.rule(later.getClass().getSimpleName(), Map.of());
            return refused(why, HttpStatus.SERVICE_UNAVAILABLE, model, response);
        }
    }

    private static String refused(String why, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("section", "payments");
        model.addAttribute("problem", why);
        return "bank-import";
    }
}
