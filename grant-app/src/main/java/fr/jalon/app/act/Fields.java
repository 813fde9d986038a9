package fr.jalon.app.act;

import fr.jalon.app.act.Field.Kind;
import fr.jalon.app.platform.web.Unit;
import fr.jalon.domain.bankfile.command.BankFileCommand;
import fr.jalon.domain.kernel.Act;
import fr.jalon.domain.kernel.MadeByProduct;
import fr.jalon.domain.kernel.MayBeEmpty;
import fr.jalon.domain.kernel.Prose;
import fr.jalon.domain.kernel.VaultToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What an act asks for, read from its command record. The stream it goes to is in the address, so it is no field. */
public final class Fields {
    /** A file kept before the act, named by its SHA-256. */
    private static final String FILE = "Sha256";

    private Fields() {}

    /** In the order of the command's components. */
    public static List<Field> of(Act act) {
        return Arrays.stream(act.command().getRecordComponents())
                .filter(component -> !isTarget(act, component) && !isMade(component))
                .map(Fields::of)
                .toList();
    }

    /** Whether the product reads all its values from a file, so that no form or body may give them. */
    public static boolean isOfAFile(Act act) {
        return act.command() == BankFileCommand.ReceiveBankFile.class;
    }

    static boolean isMade(RecordComponent component) {
        return component.isAnnotationPresent(MadeByProduct.class);
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

    private static Field of(RecordComponent component) {
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
        return new Field(name, kind(component), type, component.isAnnotationPresent(MayBeEmpty.class));
    }

    private static Kind many(String name, Class<?> element) {
        if (element.isEnum()) {
            return Kind.CHOICES;
        }
        return name.equals("documents") ? Kind.DOCUMENTS : Kind.TEXTS;
    }

    private static Kind kind(RecordComponent component) {
        String name = component.getName();
        Class<?> type = component.getType();
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
            return component.isAnnotationPresent(Prose.class) ? Kind.LONG_TEXT : Kind.TEXT;
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
