package fr.jalon.app.docs;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import fr.jalon.app.docs.Sources.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the names in one method stand for. */
final class Scope {
    private final Sources sources;
    private final Type type;
    private final Map<String, String> typeOfName = new HashMap<>();

    Scope(Sources sources, Type type, MethodTree method) {
        this.sources = sources;
        this.type = type;
        type.fields().forEach(this::declare);
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
                declare(variable);
                return super.visitVariable(variable, nothing);
            }
        }.scan(method, null);
    }

    Type type() {
        return type;
    }

    /** Whether {@code expression} is the act being judged: there is only ever one. */
    boolean isAct(ExpressionTree expression) {
        return switch (expression) {
            case ParenthesizedTree inner -> isAct(inner.getExpression());
            case TypeCastTree cast -> isAct(cast.getExpression());
            case IdentifierTree name ->
                typeOfName.getOrDefault(name.getName().toString(), "").endsWith("Act");
            default -> false;
        };
    }

    /** The type of ours that {@code expression} has, or names. */
    Optional<Type> typeOf(ExpressionTree expression) {
        return switch (expression) {
            case IdentifierTree name -> {
                String simple = name.getName().toString();
                yield simple.equals("this") ? Optional.of(type) : named(typeOfName.getOrDefault(simple, simple));
            }
            case MethodInvocationTree call -> returned(call);
            case ParenthesizedTree inner -> typeOf(inner.getExpression());
            case MemberSelectTree select -> named(lastName(select));
            default -> Optional.empty();
        };
    }

    private Optional<Type> returned(MethodInvocationTree call) {
        String method = lastName(call.getMethodSelect());
        Optional<Type> owner = call.getMethodSelect() instanceof MemberSelectTree select
                ? typeOf(select.getExpression())
                : Optional.of(type);
        return owner.flatMap(each -> each.methods().stream()
                        .filter(candidate -> candidate.getName().contentEquals(method))
                        .findFirst())
                .flatMap(found -> named(lastName(found.getReturnType())));
    }

    private Optional<Type> named(String name) {
        return sources.find(Sources.Kind.OTHER, name);
    }

    private void declare(VariableTree variable) {
        typeOfName.put(variable.getName().toString(), lastName(variable.getType()));
    }

    /** {@code Outer.Inner<T>} is {@code Inner}; empty when there is no name. */
    static String lastName(@Nullable Tree tree) {
        return switch (tree) {
            case IdentifierTree name -> name.getName().toString();
            case MemberSelectTree select -> select.getIdentifier().toString();
            case ParameterizedTypeTree generic -> lastName(generic.getType());
            case AnnotatedTypeTree annotated -> lastName(annotated.getUnderlyingType());
            case null, default -> "";
        };
    }
}
