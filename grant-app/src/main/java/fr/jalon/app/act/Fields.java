package fr.jalon.app.act;

import fr.jalon.app.act.Field.Kind;
import fr.jalon.app.platform.web.Unit;
import fr.jalon.domain.application.command.ApplicationCommand.RecordOpinion;
import fr.jalon.domain.bankfile.command.BankFileCommand;
import fr.jalon.domain.bill.command.BillCommand.DepositAmendment;
import fr.jalon.domain.budget.command.BudgetCommand.CancelCredits;
import fr.jalon.domain.budget.command.BudgetCommand.CarryForwardCredits;
import fr.jalon.domain.budget.command.BudgetCommand.OpenBudget;
import fr.jalon.domain.budget.command.BudgetCommand.OpenCredits;
import fr.jalon.domain.delegation.command.DelegationCommand.GrantDelegation;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.VaultToken;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand;
import fr.jalon.domain.paymentrun.command.PaymentRunCommand.RecordBankResult;
import fr.jalon.domain.selection.command.SelectionCommand.DeclareInterests;
import fr.jalon.domain.subsidy.command.SubsidyCommand.AwardGrant;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an act asks for, read from its command record. The stream it goes to is in the address, so it is no field. */
public final class Fields {
    private static final Set<String> LONG = Set.of(
            "comment",
            "evidence",
            "report",
            "grounds",
            "purpose",
            "findings",
            "conclusion",
            "summary",
            "justification",
            "answer",
            "observations",
            "writtenOrder",
            "paymentTerms",
            "repaymentTerms",
            "statement");

    /** Texts that an act may do without: each says in its command what an empty one means. */
    private static final Map<Class<?>, Set<String>> OPTIONAL = Map.of(
            RecordOpinion.class, Set.of("comment"),
            DeclareInterests.class, Set.of("nature"),
            OpenBudget.class, Set.of("parentBudgetId", "ministry"),
            OpenCredits.class, Set.of("billId"),
            CancelCredits.class, Set.of("billId"),
            CarryForwardCredits.class, Set.of("liftedByBillId"),
            DepositAmendment.class, Set.of("intendedFor"),
            GrantDelegation.class, Set.of("onlyInCall"),
            AwardGrant.class, Set.of("schemeReference"),
            RecordBankResult.class, Set.of("reasonCode"));

    /** A file kept before the act, named by its SHA-256. */
    private static final String FILE = "Sha256";

    /** What the product makes itself when the act is asked for: neither asked for nor accepted from outside. */
    private static final Map<Class<? extends Record>, Set<String>> MADE =
            Map.of(PaymentRunCommand.IssueRun.class, Set.of("fileSha256"));

    private Fields() {}

    /** In the order of the command's components. */
    public static List<Field> of(Act act) {
        return Arrays.stream(act.command().getRecordComponents())
                .filter(component -> !isTarget(act, component) && !isMade(act, component))
                .map(component -> of(act.command(), component))
                .toList();
    }

    /** Whether the product reads all its values from a file, so that no form or body may give them. */
    public static boolean isOfAFile(Act act) {
        return act.command() == BankFileCommand.ReceiveBankFile.class;
    }

    static boolean isMade(Act act, RecordComponent component) {
        return MADE.getOrDefault(act.command(), Set.of()).contains(component.getName());
    }

    static boolean isTarget(Act act, RecordComponent component) {
        try {
            return act.command()
                    .getDeclaredField(component.getName())
                    .isAnnotationPresent(TargetAggregateIdentifier.class);
        } catch (NoSuchFieldException missing) {
            throw new IllegalStateException("A record component has a field of its name", missing);
        }
    }

    private static Field of(Class<?> command, RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == List.class) {
            Class<?> element = argument(component.getGenericType(), 0);
            return new Field(name, many(name, element), element, true);
        }
        if (type == Map.class) {
            boolean signed = Unit.of(name) == Unit.EUROS;
            Class<?> number = argument(component.getGenericType(), 1);
            return new Field(name, signed ? Kind.AMOUNTS : Kind.NUMBERS, number, signed);
        }
        boolean optional = OPTIONAL.getOrDefault(command, Set.of()).contains(name);
        return new Field(name, kind(name, type), type, optional);
    }

    private static Kind many(String name, Class<?> element) {
        if (element.isEnum()) {
            return Kind.CHOICES;
        }
        return name.equals("documents") ? Kind.DOCUMENTS : Kind.TEXTS;
    }

    private static Kind kind(String name, Class<?> type) {
        if (type == int.class || type == long.class) {
            return number(name);
        }
        if (type == boolean.class) {
            return Kind.FLAG;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == Instant.class) {
            return Kind.INSTANT;
        }
        if (type == VaultToken.class) {
            return Kind.PERSONAL;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == String.class && name.endsWith(FILE)) {
            return Kind.DOCUMENT;
        }
        if (type == String.class) {
            return LONG.contains(name) ? Kind.LONG_TEXT : Kind.TEXT;
        }
        throw new IllegalStateException("No field can ask for " + type.getName() + " " + name);
    }

    private static Kind number(String name) {
        return switch (Unit.of(name)) {
            case EUROS -> Kind.AMOUNT;
            case PERCENT -> Kind.RATE;
            case POINTS, YEAR, COUNT -> Kind.COUNT;
        };
    }

    private static Class<?> argument(Type generic, int index) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[index];
    }
}
