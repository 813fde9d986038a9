package fr.jalon.app.platform.web;

import fr.jalon.app.platform.security.DemoMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What every page says of itself: that it is a demonstration whose data is invented, or that it is not an official service. */
@Component("notices")
public final class Notices {
    private final DemoMode demo;
    private final boolean official;

    /** @param official told by the operator of a service that is one; a demonstration never is */
    Notices(DemoMode demo, @Value("${jalon.official}") boolean official) {
        this.demo = demo;
        this.official = official;
    }

    public boolean demonstration() {
        return demo.on();
    }

    public boolean unofficial() {
        return demo.on() || !official;
    }

    /** @param fictional what the page knows of its data; in a demonstration it is invented unless the page knows better */
    public boolean fictional(@Nullable Boolean fictional) {
        return demo.on() && !Boolean.FALSE.equals(fictional);
    }
}
