package fr.jalon.app.home;

import fr.jalon.app.platform.security.DemoAccounts;
import fr.jalon.app.platform.security.DemoMode;
import fr.jalon.app.platform.web.Pages;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Signing in; in the demonstration, one button per account. */
@Pages
class LoginPages {
    private final DemoMode demo;

    LoginPages(DemoMode demo) {
        this.demo = demo;
    }

    /** @param token drawn before the page is written: it leaves in a header */
    @GetMapping("/login")
    String login(Model model, CsrfToken token) {
        token.getToken();
        if (demo.on()) {
            model.addAttribute("accounts", DemoAccounts.ALL);
            model.addAttribute("password", DemoAccounts.PASSWORD);
        }
        return "login";
    }
}
