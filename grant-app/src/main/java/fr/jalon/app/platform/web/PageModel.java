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
import org.springframework.web.servlet.HandlerMapping;

/** What the layout of every page needs: who is signed in, the two dates, and links that keep them. */
@ControllerAdvice(annotations = Pages.class)
class PageModel {
    private final CurrentActor actor;
    private final DemoMode demo;
    private final AsOfParameters dates;
    private final ReadingDay day;

    PageModel(CurrentActor actor, DemoMode demo, AsOfParameters dates, ReadingDay day) {
        this.actor = actor;
        this.demo = demo;
        this.dates = dates;
        this.day = day;
    }

    @ModelAttribute("me")
    @Nullable
    Actor me() {
        return actor.find().orElse(null);
    }

    /** Today on a page that does not take the dates: it never bears a date that its figures are not of. */
    @ModelAttribute("asOf")
    AsOf asOf(HttpServletRequest request) {
        return takesDates(request) ? dates.of(request) : AsOf.NOW;
    }

    /** Whether the page shows another day than today; nothing can be done on such a page. */
    @ModelAttribute("past")
    boolean past(HttpServletRequest request) {
        return !asOf(request).equals(AsOf.NOW);
    }

    /** Whether the page was asked as of a day and is of today all the same. */
    @ModelAttribute("leftThePast")
    boolean leftThePast(HttpServletRequest request) {
        return !takesDates(request) && !dates.of(request).equals(AsOf.NOW);
    }

    @ModelAttribute("link")
    Link link(HttpServletRequest request) {
        Link link = Link.of(request);
        return takesDates(request) ? link : link.now();
    }

    private static boolean takesDates(HttpServletRequest request) {
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        return handler != null && AsOfParameters.isTakenBy(handler);
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
