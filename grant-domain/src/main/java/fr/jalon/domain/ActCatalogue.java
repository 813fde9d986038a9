package fr.jalon.domain;

import fr.jalon.domain.application.ApplicationAct;
import fr.jalon.domain.bankfile.BankFileAct;
import fr.jalon.domain.bill.BillAct;
import fr.jalon.domain.budget.BudgetAct;
import fr.jalon.domain.call.CallAct;
import fr.jalon.domain.delegation.DelegationAct;
import fr.jalon.domain.dossier.DossierAct;
import fr.jalon.domain.incubation.IncubationAct;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.label.LabelAct;
import fr.jalon.domain.payment.PaymentAct;
import fr.jalon.domain.paymentrun.PaymentRunAct;
import fr.jalon.domain.recovery.RecoveryAct;
import fr.jalon.domain.selection.SelectionAct;
import fr.jalon.domain.subsidy.SubsidyAct;
import fr.jalon.domain.support.SupportAct;
import fr.jalon.domain.undertaking.UndertakingAct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every act the product knows, stage by stage. Fr: catalogue des actes. */
public final class ActCatalogue {
    /** Acts on a dossier, in the order of its life. */
    public static final List<Act> OF_A_DOSSIER = Stream.<Act[]>of(
                    ApplicationAct.values(),
                    LabelAct.values(),
                    IncubationAct.values(),
                    SubsidyAct.values(),
                    PaymentAct.values(),
                    RecoveryAct.values(),
                    SupportAct.values(),
                    DossierAct.values())
            .flatMap(Stream::of)
            .toList();

    /** All acts: those of a dossier, then those of what dossiers share. */
    public static final List<Act> ALL = Stream.concat(
                    OF_A_DOSSIER.stream(),
                    Stream.<Act[]>of(
                                    CallAct.values(),
                                    SelectionAct.values(),
                                    BillAct.values(),
                                    DelegationAct.values(),
                                    UndertakingAct.values(),
                                    BudgetAct.values(),
                                    PaymentRunAct.values(),
                                    BankFileAct.values())
                            .flatMap(Stream::of))
            .toList();

    private static final Map<Class<?>, Act> BY_COMMAND =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Act::command, Function.identity()));

    private static final Map<String, Act> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Act::code, Function.identity()));

    private ActCatalogue() {}

    /** The act that {@code command} asks for. */
    public static Act of(Class<?> command) {
        Act act = BY_COMMAND.get(command);
        if (act == null) {
            throw new IllegalArgumentException("No act carries " + command.getName());
        }
        return act;
    }

    /** The act called {@code code}, e.g. {@code incubation.extend}. */
    public static Optional<Act> named(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
