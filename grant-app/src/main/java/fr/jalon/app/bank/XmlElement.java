package fr.jalon.app.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One element of a message, with its own text and its children. All are in the namespace of the message, so names are enough. */
final class XmlElement {
    private final String name;
    private final String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<XmlElement> children = new ArrayList<>();

    /** @param currency value of the only attribute a message has, {@code Ccy}; empty without it */
    XmlElement(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    void add(String characters) {
        text.append(characters);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    String currency() {
        return currency;
    }

    /** Without the spaces around it. */
    String text() {
        return text.toString().strip();
    }

    /** The children of that name, in order. */
    List<XmlElement> all(String child) {
        return children.stream().filter(each -> each.name.equals(child)).toList();
    }

    /** The first element at the end of {@code path}. */
    Optional<XmlElement> at(String... path) {
        Stream<XmlElement> here = Stream.of(this);
        for (String step : path) {
            here = here.flatMap(each -> each.all(step).stream());
        }
        return here.findFirst();
    }

    boolean has(String child) {
        return !all(child).isEmpty();
    }

    /** The text at the end of {@code path}; empty without it. */
    String text(String... path) {
        return at(path).map(XmlElement::text).orElse("");
    }
}
