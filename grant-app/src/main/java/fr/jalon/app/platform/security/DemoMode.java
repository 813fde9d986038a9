package fr.jalon.app.platform.security;

import fr.jalon.app.platform.start.CannotStart;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether this is the demonstration, with its accounts that share one password.
 *
 * @param on never true unless the server listens on loopback alone
 */
public record DemoMode(boolean on) {
    /** @throws CannotStart if the accounts of the demonstration would be reachable from another machine; the boot stops */
    static DemoMode check(boolean on, @Nullable InetAddress address) {
        if (on && (address == null || !address.isLoopbackAddress())) {
            throw new CannotStart("The demonstration listens on loopback only: set server.address=127.0.0.1"
                    + " or jalon.demo=false (server.address is "
                    + (address == null ? "not set" : address.getHostAddress())
                    + ")");
        }
        return new DemoMode(on);
    }
}
