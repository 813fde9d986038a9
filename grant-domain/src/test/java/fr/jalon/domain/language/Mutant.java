package fr.jalon.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Constructor;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The product with a bug put back: its classes, and those of its tests, loaded anew, but for one method that does nothing any more. A rule lets
 * all pass, a reaction fails to come, a state stays what it was, a question is answered no.
 */
public final class Mutant extends ClassLoader {
    private static final String OURS = "fr.jalon.domain.";

    private final String owner;
    private final String idle;
    private final String first;

    /**
     * @param idle the method that does nothing, as {@code payment.rule.PaymentOverGrant.check}, and all that share its name unless the type of
     *     its first parameter is told, as {@code payment.FinalAmount.fix(FinalAmountFixed)}
     */
    public Mutant(String idle) {
        super(Mutant.class.getClassLoader());
        String[] told = idle.split("[()]");
        int dot = told[0].lastIndexOf('.');
        this.owner = OURS + told[0].substring(0, dot);
        this.idle = told[0].substring(dot + 1);
        this.first = told.length > 1 ? told[1] : "";
    }

    /** What {@code property} finds wrong with this product in the history of each seed, in turn. */
    public Stream<String> violations(Class<? extends LongFunction<Optional<String>>> property, LongStream seeds) {
        try {
            loadClass(owner);
            Constructor<?> constructor = loadClass(property.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            LongFunction<?> here = (LongFunction<?>) constructor.newInstance();
            return seeds.mapToObj(here::apply)
                    .flatMap(found -> ((Optional<?>) found).stream())
                    .map(String::valueOf);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(property.getName(), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] read = read(name);
        byte[] code = name.equals(owner) ? mutated(ClassFile.of().parse(read)) : read;
        return defineClass(name, code, 0, code.length);
    }

    private byte[] mutated(ClassModel product) {
        if (product.methods().stream().noneMatch(this::isIdle)) {
            throw new AssertionError(owner + " has no " + idle);
        }
        return ClassFile.of()
                .transformClass(product, ClassTransform.transformingMethods(this::isIdle, doingNothing(product)));
    }

    private boolean isIdle(MethodModel method) {
        return method.methodName().equalsString(idle)
                && (first.isEmpty()
                        || method.methodTypeSymbol()
                                .parameterType(0)
                                .displayName()
                                .endsWith(first));
    }

    private static MethodTransform doingNothing(ClassModel product) {
        return (method, element) -> {
            if (element instanceof CodeModel code) {
                ClassDesc answer =
                        code.parent().orElseThrow().methodTypeSymbol().returnType();
                method.withCode(instead ->
                        answerNothing(instead, answer, product.thisClass().asSymbol()));
            } else {
                method.with(element);
            }
        };
    }

    private static void answerNothing(CodeBuilder code, ClassDesc answer, ClassDesc itself) {
        if (answer.equals(ConstantDescs.CD_void)) {
            code.return_();
        } else if (answer.equals(ConstantDescs.CD_boolean)) {
            code.iconst_0().ireturn();
        } else if (answer.equals(itself)) {
            code.aload(0).areturn();
        } else {
            throw new AssertionError("Nothing is not a " + answer.displayName());
        }
    }

    private static byte[] read(String name) throws ClassNotFoundException {
        try (InputStream file = Mutant.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
