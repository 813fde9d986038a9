package fr.jalon.app.platform.web;

import fr.jalon.app.platform.security.Actor;
import fr.jalon.app.platform.security.CurrentActor;
import fr.jalon.app.platform.security.DemoMode;
import fr.jalon.projections.kernel.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs: who is signed in, the two dates, and links that keep them. */
@ControllerAdvice(annotations = Pages.class)
class PageModel {
    private final CurrentActor actor;
    private final DemoMode demo;
    private final ReadingDay day;

    PageModel(CurrentActor actor, DemoMode demo, ReadingDay day) {
        this.actor = actor;
        this.demo = demo;
        this.day = day;
    }

    @ModelAttribute("me")
    @Nullable
    Actor me() {
        return actor.find().orElse(null);
    }

    @ModelAttribute("asOf")
    AsOf asOf(HttpServletRequest request) {
        return AsOfParameters.of(
                request.getParameter(AsOfParameters.KNOWN_AT), request.getParameter(AsOfParameters.EFFECTIVE_AT));
    }

    /** Whether the page shows another day than today; nothing can be done on such a page. */
    @ModelAttribute("past")
    boolean past(HttpServletRequest request) {
        return !asOf(request).equals(AsOf.NOW);
    }

    @ModelAttribute("link")
    Link link(HttpServletRequest request) {
        return Link.of(request);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo.on();
    }

    /** The day from which the page counts ages and delays. */
    @ModelAttribute("day")
    LocalDate day(HttpServletRequest request) {
        return day.of(asOf(request));
    }
}
