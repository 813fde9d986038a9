package fr.jalon.app.support;

import fr.jalon.app.platform.axon.sample.SampleApplication;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives tests the platform with its tiny domain, started once for all of them. */
public final class SamplePlatform implements ParameterResolver {
    private static final class Started {
        static final ConfigurableApplicationContext CONTEXT =
                SampleApplication.start(RunningJalon.freshDirectory("sample"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Started.CONTEXT
                        .getBeanProvider(parameter.getParameter().getType())
                        .getIfUnique()
                != null;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Started.CONTEXT.getBean(parameter.getParameter().getType());
    }
}
