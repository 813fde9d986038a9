package fr.jalon.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.jalon.projections.ReadModels;
import fr.jalon.projections.kernel.Projection;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the house, over the classes of all three modules. */
class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.jalon");

    @TestFactory
    Stream<DynamicTest> holds() {
        return NamedRule.all()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.sentence(), () -> rule.rule().check(PRODUCT)));
    }

    /** Control of all the above: an empty import would satisfy every "no class should". */
    @Test
    void sawTheThreeModules() {
        assertThat(PRODUCT.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("fr.jalon.domain."))
                .anyMatch(name -> name.startsWith("fr.jalon.projections"))
                .anyMatch(name -> name.startsWith("fr.jalon.app"))
                .noneMatch(name -> name.endsWith(".architecture"));
    }

    @Test
    void everyRuleHasACodeOfItsOwn() {
        assertThat(PRODUCT.stream()
                        .filter(type -> type.getPackageName().matches("fr\\.jalon\\.domain\\.[a-z]+\\.rule"))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info")))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyProjectionIsListed() {
        assertThat(ReadModels.ALL)
                .extracting(projection -> projection.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(PRODUCT.stream()
                        .filter(type -> type.isAssignableTo(Projection.class) && !type.isInterface())
                        .map(JavaClass::getName)
                        .toList());
    }
}
