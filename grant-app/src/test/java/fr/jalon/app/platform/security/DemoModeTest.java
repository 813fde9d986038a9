package fr.jalon.app.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class DemoModeTest {
    @Test
    void theDemonstrationRunsOnLoopback() throws UnknownHostException {
        assertThat(DemoMode.check(true, InetAddress.getByName("127.0.0.1")).on())
                .isTrue();
        assertThat(DemoMode.check(true, InetAddress.getByName("::1")).on()).isTrue();
    }

    @Test
    void itNeverRunsWhereAnotherMachineCouldReachIt() throws UnknownHostException {
        InetAddress everywhere = InetAddress.getByName("0.0.0.0");
        InetAddress elsewhere = InetAddress.getByName("192.0.2.1");

        assertThatIllegalStateException().isThrownBy(() -> DemoMode.check(true, everywhere));
        assertThatIllegalStateException().isThrownBy(() -> DemoMode.check(true, elsewhere));
        assertThatIllegalStateException().isThrownBy(() -> DemoMode.check(true, null));
    }

    @Test
    void withoutItAnyAddressWill() throws UnknownHostException {
        assertThat(DemoMode.check(false, InetAddress.getByName("0.0.0.0")).on()).isFalse();
        assertThat(DemoMode.check(false, null).on()).isFalse();
    }
}
