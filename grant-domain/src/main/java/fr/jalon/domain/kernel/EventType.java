package fr.jalon.domain.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name and revision under which an event is stored for ever; its Java class name never is. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {
    /** Short and stable, {@code stage.past-fact}, e.g. {@code incubation.started}. */
    String name();

    /** Raised by one, with an upcaster, when the shape of the event changes. */
    int revision() default 1;
}
