package fr.jalon.app.platform.axon;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** The reactions of the domain, {@code When<Fact>Then<Act>}, found by their name and place. Fr: automatismes. */
public record AutomationClasses(List<Class<?>> all) {
    private static final Pattern NAME =
            Pattern.compile("fr\\.jalon\\.domain\\..*automation\\.When[A-Za-z]+Then[A-Za-z]+");

    static AutomationClasses ofTheDomain() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(NAME));
        return new AutomationClasses(scan.findCandidateComponents("fr.jalon.domain").stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .toList());
    }

    /** Each has one constructor, which takes the command gateway. */
    static Object create(Class<?> automation, CommandGateway commands) {
        try {
            Constructor<?> constructor = automation.getDeclaredConstructor(CommandGateway.class);
            constructor.setAccessible(true);
            return constructor.newInstance(commands);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    automation.getName() + " needs one constructor, with a CommandGateway", e);
        }
    }
}
