package fr.jalon.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DutyTest {

    /** Whoever comes second, the answer is the same. */
    @ParameterizedTest
    @EnumSource(Duty.class)
    void excludesBothWays(Duty duty) {
        assertThat(duty.incompatible())
                .allSatisfy(other -> assertThat(other.incompatible()).contains(duty));
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void neverExcludesItselfAndAlwaysExcludesAnother(Duty duty) {
        assertThat(duty.incompatible()).isNotEmpty().doesNotContain(duty);
    }

    /** Source: decree 2012-1246, art. 9: ordering and paying. */
    @Test
    void keepsOrderingFromPaying() {
        assertThat(Duty.ORDER.incompatible()).contains(Duty.PAY);
    }

    @Test
    void handsOutNothingThatCouldBeChanged() {
        Set<Duty> first = Duty.APPRAISE.incompatible();
        EnumSet.allOf(Duty.class).forEach(first::add);
        assertThat(Duty.APPRAISE.incompatible()).containsExactly(Duty.DECIDE);
    }
}
